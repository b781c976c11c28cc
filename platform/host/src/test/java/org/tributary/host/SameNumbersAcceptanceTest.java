package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.cells.CellStore;

/** The same study gives the same bytes, and nothing that is known is measured again. */
@Tag("acceptance")
class SameNumbersAcceptanceTest {
  private static final int REPLICATES = 60;
  private static final String STUDY =
      """
      study: multi-source
      keep: {models: all}
      source: {use: shared-mean-gaussians, sources: 3, dimension: 4, similarity: 0.5}
      samples: 120
      family: {use: gaussian, covariance: identity, shared: "${source.shared}"}
      metrics: [average-tv]
      sweep:
        source.sources: [1, 3]
      """;
  @TempDir Path folder;
  private StudyBench bench;

  @BeforeEach
  void open() {
    bench = new StudyBench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static byte[] csv(StudyBench.Done done) throws IOException {
    return Files.readAllBytes(done.report().folder().resolve("observations.csv"));
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Kept models, without the lists of a cell's fits that lie beside them. */
  private static List<Path> models(Path root) throws IOException {
    List<Path> models = new ArrayList<>();
    for (Path file : files(root)) {
      if (Files.readAllBytes(file)[0] != CellStore.NAMES_FITS) {
        models.add(file);
      }
    }
    return models;
  }

  @Test
  void theNumberOfWorkersChangesNoByte() throws IOException {
    Path file = bench.written("study.yaml", STUDY);
    byte[] one = csv(bench.run(file, REPLICATES, "one", 1));
    assertThat(csv(bench.run(file, REPLICATES, "two", 2))).isEqualTo(one);
  }

  @Test
  void aRunAfterACutJournalMeasuresTheRestAndWritesTheSameBytes() throws IOException {
    Path file = bench.written("study.yaml", STUDY);
    byte[] whole = csv(bench.run(file, REPLICATES, "cut", 2));
    Path segment =
        files(bench.workspace("cut").resolve("journal")).stream()
            .filter(each -> each.toString().endsWith(".journal"))
            .findFirst()
            .orElseThrow();
    try (RandomAccessFile cut = new RandomAccessFile(segment.toFile(), "rw")) {
      cut.setLength(cut.length() * 2 / 5 + 1);
    }
    StudyBench.Done again = bench.run(file, REPLICATES, "cut", 1);
    assertThat(csv(again)).isEqualTo(whole);
    assertThat(again.report().completeness().reused()).isBetween(40, 55);
    assertThat(again.report().completeness().done() + again.report().completeness().reused())
        .isEqualTo(2L * REPLICATES);
  }

  @Test
  void aSecondRunMeasuresNothing() throws IOException {
    Path file = bench.written("study.yaml", STUDY);
    byte[] first = csv(bench.run(file, REPLICATES, "again", 2));
    StudyBench.Done second = bench.run(file, REPLICATES, "again", 2);
    assertThat(second.report().completeness().done()).isZero();
    assertThat(csv(second)).isEqualTo(first);
  }

  @Test
  void oneChangedLineMeasuresOnlyTheNewCells() throws IOException {
    bench.run(bench.written("study.yaml", STUDY), REPLICATES, "grown", 2);
    Path wider = bench.written("study.yaml", STUDY.replace("[1, 3]", "[1, 3, 5]"));
    StudyBench.Done done = bench.run(wider, REPLICATES, "grown", 2);
    assertThat(done.report().completeness().done()).isEqualTo(REPLICATES);
    assertThat(done.report().completeness().reused()).isEqualTo(2L * REPLICATES);
    Path more = bench.written("study.yaml", STUDY);
    StudyBench.Done longer = bench.run(more, REPLICATES + 10, "grown", 2);
    assertThat(longer.report().completeness().done()).isEqualTo(20);
  }

  @Test
  void aNewMetricUsesTheModelsThatWereKept() throws IOException {
    Path file = bench.written("study.yaml", STUDY);
    StudyBench.Done before = bench.run(file, REPLICATES, "kept", 2);
    Path models = bench.workspace("kept").resolve("models");
    List<Path> kept = models(models);
    // Two arms of two settings; each is a fit of its own.
    assertThat(kept).hasSize(4 * REPLICATES);
    Path more = bench.written("study.yaml", STUDY.replace("[average-tv]", "[average-tv, kl]"));
    StudyBench.Done after = bench.run(more, REPLICATES, "kept", 2);
    assertThat(after.report().completeness().done()).isEqualTo(2L * REPLICATES);
    assertThat(models(models)).isEqualTo(kept);
    for (String arm : List.of("pooled", "separate")) {
      Map<String, String> setting = Map.of("source.sources", "3");
      assertThat(after.measured().errors(setting, arm))
          .isEqualTo(before.measured().errors(setting, arm));
    }
    // With the contents of two kept models exchanged, other numbers come out: models are read.
    Path other = bench.written("study.yaml", STUDY.replace("[average-tv]", "[kl]"));
    byte[] trained = csv(bench.run(other, REPLICATES, "trained-anew", 2));
    exchangeTwo(kept);
    StudyBench.Done exchanged = bench.run(other, REPLICATES, "kept", 2);
    assertThat(exchanged.report().completeness().failed()).isZero();
    assertThat(csv(exchanged)).isNotEqualTo(trained);
  }

  /** Exchanges the contents of the first two files of the commonest length. */
  private static void exchangeTwo(List<Path> files) throws IOException {
    Map<Integer, List<Path>> byLength = new TreeMap<>();
    for (Path file : files) {
      int length = Files.readAllBytes(file).length;
      byLength.computeIfAbsent(length, each -> new ArrayList<>()).add(file);
    }
    List<Path> alike =
        byLength.values().stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    byte[] first = Files.readAllBytes(alike.get(0));
    Files.write(alike.get(0), Files.readAllBytes(alike.get(1)));
    Files.write(alike.get(1), first);
  }
}
