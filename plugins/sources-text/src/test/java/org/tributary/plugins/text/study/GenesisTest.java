package org.tributary.plugins.text.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.RunReport;
import org.tributary.host.StudyInputs;
import org.tributary.host.Tributary;

/**
 * Genesis in two English wordings and in French, by 5-grams; each tenth held out of all at once.
 */
@Tag("acceptance")
class GenesisTest {
  private static final String KING_JAMES = "english-kjv";
  private static final String WORLD_ENGLISH = "english-web";
  private static final String FRENCH = "french";
  private static final Path SHIPPED =
      Path.of("../../distributions/standard/src/main/studies/genesis-pool.yaml");

  @TempDir static Path folder;
  private static Tributary tributary;

  @BeforeAll
  static void locateData() {
    tributary = Pair.open(folder, Optional.of(StudyInputs.needed()));
  }

  @AfterAll
  static void close() {
    if (tributary != null) {
      tributary.close();
    }
  }

  private static Pair pair(String first, String second, boolean parallel) throws IOException {
    return Pair.measure(tributary, folder, first, second, parallel);
  }

  private static void print(String what, String gains) {
    System.out.printf(Locale.ROOT, "[genesis] %s, nats per character: %s%n", what, gains);
  }

  private static String words(double[] gains) {
    return String.format(
        Locale.ROOT,
        "mean %.4f, %.4f to %.4f",
        Arrays.stream(gains).average().orElseThrow(),
        Arrays.stream(gains).min().orElseThrow(),
        Arrays.stream(gains).max().orElseThrow());
  }

  @Test
  void theEnglishWordingsAreNearerToEachOtherThanEitherToTheFrenchInEveryBlock()
      throws IOException {
    Pair english = pair(KING_JAMES, WORLD_ENGLISH, true);
    Pair kingJames = pair(KING_JAMES, FRENCH, true);
    Pair world = pair(WORLD_ENGLISH, FRENCH, true);
    print("King James from World English", words(english.first()));
    print("World English from King James", words(english.second()));
    print("King James from French", words(kingJames.first()));
    print("World English from French", words(world.first()));
    for (int fold = 0; fold < 10; fold++) {
      double near = english.symmetric()[fold];
      assertThat(near).as("block " + fold).isGreaterThan(kingJames.symmetric()[fold]);
      assertThat(near).as("block " + fold).isGreaterThan(world.symmetric()[fold]);
      assertThat(english.first()[fold]).isGreaterThan(kingJames.first()[fold]);
      assertThat(english.second()[fold]).isGreaterThan(world.first()[fold]);
    }
  }

  @Test
  void independentSplitsLeakAndTurnALossIntoAGain() throws IOException {
    double leaking =
        Arrays.stream(pair(KING_JAMES, WORLD_ENGLISH, false).first()).average().orElseThrow();
    double honest =
        Arrays.stream(pair(KING_JAMES, WORLD_ENGLISH, true).first()).average().orElseThrow();
    print(
        "King James from World English",
        String.format(Locale.ROOT, "leaking %.4f, same positions %.4f", leaking, honest));
    assertThat(honest).isNegative();
    assertThat(leaking).isGreaterThan(0.1);
  }

  @Test
  void theShippedStudySaysSeparate() {
    RunReport run = Pair.run(tributary, SHIPPED, folder.resolve("runs"));
    assertThat(run.completeness().failed()).isZero();
    assertThat(run.completeness().done()).isEqualTo(10);
    assertThat(run.findings())
        .filteredOn(finding -> finding.question().startsWith("merged-or-separate"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.verdict()).isEqualTo("separate"));
  }
}
