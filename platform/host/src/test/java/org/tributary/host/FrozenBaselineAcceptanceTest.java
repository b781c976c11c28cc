package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.host.run.Provenance;

/**
 * What 1.0.0 measured in its own study files under a law is what this build measures: byte for byte
 * in every column but the cell's where the numerics are the same, else to nine digits.
 */
@Tag("acceptance")
class FrozenBaselineAcceptanceTest {
  private static final Path FROZEN = Path.of("src/test/resources/frozen");

  /** Arms by their names in 1.0.0, where they have another one now. */
  private static final Map<String, String> RENAMED_ARMS = Map.of("fresh-0.3", "fresh-mixture");

  /** Columns that 1.0.0 did not write. */
  private static final Set<String> ADDED_COLUMNS =
      Set.of("n_train", "n_test", "train_units", "test_units");

  /** Relative, where library, threads or vectors differ from those of the fixtures. */
  private static final double OTHER_NUMERICS = 1e-9;

  @TempDir static Path folder;
  private static StudyBench bench;

  /** A study as it was run by 1.0.0. */
  record Frozen(String study, OptionalInt replicates, List<String> overrides) {
    static Frozen of(String study, int replicates) {
      return new Frozen(study, OptionalInt.of(replicates), List.of());
    }

    @Override
    public String toString() {
      return study;
    }
  }

  static Stream<Frozen> runs() {
    return Stream.of(
        Frozen.of("figure-1", 30),
        Frozen.of("figure-1b", 30),
        Frozen.of("figure-1c", 30),
        Frozen.of("figure-1-all", 30),
        new Frozen("bound-gaussian", OptionalInt.empty(), List.of()),
        Frozen.of("shared-tail", 20),
        Frozen.of("collapse-gaussian", 150),
        Frozen.of("collapse-categorical", 150),
        Frozen.of("gap-gaussian", 150),
        new Frozen(
            "glyphs",
            OptionalInt.of(2),
            List.of("metrics=[{use: frechet, points: 300, standardise: none}]")));
  }

  @BeforeAll
  static void open() {
    bench = new StudyBench(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void anOldStudyFileMeasuresWhatItDid(Frozen frozen) throws IOException {
    Path file = FROZEN.resolve("studies").resolve(frozen.study() + ".yaml");
    StudyBench.Done done =
        bench.run(
            new StudyFile(file, frozen.overrides(), OptionalLong.empty(), frozen.replicates()),
            frozen.study(),
            1);
    assertThat(done.report().completeness().failed()).isZero();
    FrozenObservations old = FrozenObservations.readCompressed(observations(frozen));
    FrozenObservations now =
        FrozenObservations.read(done.report().folder().resolve("observations.csv"));
    List<String> added = new ArrayList<>(now.columns());
    added.removeAll(old.columns());
    assertThat(now.columns()).containsAll(old.columns());
    assertThat(ADDED_COLUMNS).containsAll(added);
    assertThat(differences(old, now.withColumns(old.columns()), tolerance(done)))
        .as("differences from what 1.0.0 measured in %s", frozen)
        .isEmpty();
  }

  /** The order of rows goes by the names of arms, so new names bring another order. */
  private static List<String> differences(
      FrozenObservations old, FrozenObservations now, double tolerance) {
    if (old.hasArmOf(RENAMED_ARMS.keySet())) {
      return old.renamed(RENAMED_ARMS).sorted().differences(now.sorted(), tolerance);
    }
    return old.differences(now, tolerance);
  }

  private static double tolerance(StudyBench.Done done) throws IOException {
    String old = Files.readString(FROZEN.resolve("numerics.txt")).strip();
    String now = Provenance.read(done.report().folder()).versions().get("numerics");
    // None of these studies sums kernels, and that is what the second edition of the loops changed.
    if (now.replace("; loops 2", "").equals(old)) {
      return 0;
    }
    System.out.printf(
        "[baseline] not byte for byte, to %s only: made under %s, run under %s%n",
        OTHER_NUMERICS, old, now);
    return OTHER_NUMERICS;
  }

  private static Path observations(Frozen frozen) {
    return FROZEN.resolve("observations").resolve(frozen.study() + ".csv.gz");
  }

  @Test
  void everyFrozenTableIsCompared() throws IOException {
    try (Stream<Path> files = Files.list(FROZEN.resolve("observations"))) {
      assertThat(files)
          .containsExactlyInAnyOrderElementsOf(
              runs().map(FrozenBaselineAcceptanceTest::observations).toList());
    }
  }
}
