package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.host.RunReport;
import org.tributary.host.StudyInputs;
import org.tributary.host.Tributary;
import org.tributary.sdk.evidence.Finding;

/** The shipped studies on real tables: they end without a failed cell and with legal verdicts. */
class RealTablesTest {
  private static final Path SHIPPED = Path.of("../../distributions/standard/src/main/studies");

  /** 14 CPU seconds a split. */
  private static final String COSTLY = "optdigits-writers-pool";

  private static final Set<String> UNDECIDED =
      Set.of("not-enough-evidence", "no-difference", "tied");
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "pool", Set.of("pooled", "merged", "separate", "grouped", "identical", "located"),
          "loop", Set.of("improves", "degrades", "replace", "accumulate", "fresh-mixture"),
          "gap", Set.of("gap", "no-gap", "measured", "more-rows"),
          "judge",
              Set.of(
                  "as-good-as-real",
                  "worse-than-real",
                  "see-copies",
                  "COPIES",
                  "NEAR COPIES",
                  "no copies found",
                  "cannot tell"));

  @TempDir static Path folder;
  private static Tributary tributary;

  @BeforeAll
  static void locateData() {
    tributary = Studies.open(folder, Optional.of(StudyInputs.needed()));
  }

  @AfterAll
  static void close() {
    if (tributary != null) {
      tributary.close();
    }
  }

  /** Every shipped study file that reads a table of the data folder. */
  static List<String> studies() throws IOException {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      List<String> names =
          files
              .filter(file -> file.toString().endsWith(".yaml") && readsTable(file))
              .map(file -> file.getFileName().toString().replace(".yaml", ""))
              .filter(name -> WORDS.containsKey(kind(name)))
              .sorted()
              .toList();
      assertThat(names).hasSizeGreaterThanOrEqualTo(14);
      return names;
    }
  }

  @ParameterizedTest
  @Tag("acceptance")
  @MethodSource("studies")
  void aShippedStudyEndsWithLegalVerdicts(String name) {
    boolean fits = kind(name).equals("loop") || kind(name).equals("gap");
    endsWithLegalVerdicts(name, name.equals(COSTLY) ? 3 : fits ? 6 : 25);
  }

  @Test
  @Tag("thorough")
  void theCostlyOneEndsSoOnAllItsSplits() {
    endsWithLegalVerdicts(COSTLY, 25);
  }

  private static void endsWithLegalVerdicts(String name, int splits) {
    RunReport run = run(name, splits);
    assertThat(run.completeness().failed()).isZero();
    assertThat(run.completeness().done() + run.completeness().reused()).isPositive();
    assertThat(run.findings()).isNotEmpty();
    Set<String> legal = WORDS.get(kind(name));
    assertThat(run.findings())
        .allSatisfy(
            finding ->
                assertThat(
                        legal.contains(finding.verdict())
                            || UNDECIDED.contains(finding.verdict())
                            || isSide(finding))
                    .as(finding.id() + ": " + finding.verdict())
                    .isTrue());
  }

  /** Whether the verdict names one of the two arms that are set against one another. */
  private static boolean isSide(Finding finding) {
    return finding.contrast().contains(" against ")
        && Stream.of(finding.contrast().split(" against "))
            .anyMatch(side -> side.startsWith(finding.verdict() + " "));
  }

  @Test
  @Tag("acceptance")
  void redAndWhiteWineAreFarApartAndTheCitiesLess() {
    Finding wine = merged("wine-pool", 100);
    Finding weather = merged("weather-pool", 25);
    assertThat(wine.verdict()).isEqualTo("separate");
    assertThat(weather.verdict()).isEqualTo("separate");
    assertThat(wine.effect().orElseThrow().interval().low() / 12)
        .as("nats a column")
        .isGreaterThan(weather.effect().orElseThrow().value() / 3);
  }

  private static Finding merged(String name, int splits) {
    return run(name, splits).findings().stream()
        .filter(finding -> finding.question().startsWith("merged-or-separate"))
        .collect(Collectors.toList())
        .get(0);
  }

  private static RunReport run(String name, int splits) {
    return Studies.run(tributary, SHIPPED.resolve(name + ".yaml"), splits, folder.resolve("runs"));
  }

  private static String kind(String name) {
    return name.substring(name.lastIndexOf('-') + 1);
  }

  private static boolean readsTable(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains("${data}/") && text.contains("use: table");
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
