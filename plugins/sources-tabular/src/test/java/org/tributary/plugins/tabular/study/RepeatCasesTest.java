package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.RunReport;
import org.tributary.host.Tributary;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;

/** Tables whose rows repeat by nature are split, trained on and judged like all others. */
@Tag("acceptance")
class RepeatCasesTest {
  private static final List<String> COLOURS =
      List.of("red", "green", "blue", "black", "white", "grey", "pink", "brown");
  private static final List<String> EDGES = List.of("sharp", "round");

  @TempDir static Path folder;
  private static Tributary tributary;
  private static JudgeTables tables;

  @BeforeAll
  static void open() {
    tributary = Studies.open(folder, Optional.empty());
    tables = new JudgeTables(folder);
  }

  @AfterAll
  static void close() {
    tributary.close();
  }

  /** Rows of a colour and an edge, the first colours more often the steeper. */
  private static List<String> rows(int count, int key, int colours, double steep) {
    RandomStream stream = RandomStream.of(13, key);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int colour = (int) (colours * Math.pow(stream.nextDouble(), steep));
      rows.add(COLOURS.get(colour) + "," + EDGES.get(stream.nextInt(2)));
    }
    return rows;
  }

  private static RunReport judged(String name, List<String> real, List<String> candidate) {
    String realFile = tables.table("real-" + name, "colour,edge", real);
    String file = tables.table(name, "colour,edge", candidate);
    return run(tables.study(realFile, file, "energy, table-scores, classifier-two-sample", ""), 3);
  }

  private static RunReport run(Path study, int replicates) {
    return Studies.run(tributary, study, replicates, folder.resolve("runs"));
  }

  private static List<String> words(RunReport run) {
    return run.findings().stream().map(Finding::verdict).toList();
  }

  @Test
  void twoTablesOfOneDiscreteLawAreNeitherWorseNorCopies() {
    RunReport run = judged("same", rows(300, 0, 6, 1), rows(300, 1, 6, 1));
    assertThat(run.completeness().failed()).isZero();
    assertThat(words(run)).doesNotContain("worse-than-real", "COPIES", "NEAR COPIES");
    Finding score = finding(run, "as-good-as-real-column-score");
    assertThat(score.effect().orElseThrow().value()).isBetween(-0.05, 0.05);
  }

  @Test
  void aDiscreteTableOfAnotherLawIsWorse() {
    RunReport run = judged("skewed", rows(300, 2, 6, 1), rows(300, 3, 6, 2.5));
    assertThat(finding(run, "as-good-as-real-energy").verdict()).isEqualTo("worse-than-real");
    assertThat(finding(run, "as-good-as-real-column-score").verdict()).isEqualTo("worse-than-real");
  }

  @Test
  void heldOutValuesOfACategoryOccurInTraining() {
    tables.table("cat", "colour,edge", rows(400, 4, 8, 1));
    tables.write(
        "cat-loop.yaml",
        String.join(
            "\n",
            "study: self-consuming",
            "name: cat-loop",
            "source: {use: table, files: [cat.csv], columns: [colour]}",
            "family: {use: categorical, smoothing: 0.5}",
            "generations: 3",
            "metrics: [log-loss]",
            ""));
    RunReport run = run(folder.resolve("cat-loop.yaml"), 5);
    assertThat(run.completeness().failed()).isZero();
    List<Double> losses = Observed.values(run, "log-loss", 1);
    assertThat(losses).isNotEmpty();
    // ln 8 = 2.079; 400 rows leave .02 of it to chance.
    assertThat(losses.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
        .isBetween(2.03, 2.2);
  }

  @Test
  void theGapOfSixOutcomesIsFinite() {
    tables.table("six", "colour,edge", rows(300, 7, 3, 1));
    tables.write(
        "six-gap.yaml",
        String.join(
            "\n",
            "study: generalization",
            "name: six-gap",
            "source: {use: table, files: [six.csv]}",
            "family: categorical",
            "metrics: [log-loss]",
            ""));
    RunReport run = run(folder.resolve("six-gap.yaml"), 10);
    Finding gap =
        run.findings().stream().filter(each -> each.effect().isPresent()).findFirst().orElseThrow();
    // 5 free cells over 240 rows are .02 nats; ten splits of 60 rows spread by a few hundredths.
    assertThat(gap.effect().orElseThrow().value()).isBetween(-0.1, 0.15);
  }

  @Test
  void theDataPageSaysThatRowsRepeatByNature() throws IOException {
    RunReport run = judged("page", rows(300, 5, 6, 1), rows(300, 6, 6, 1));
    String report = Files.readString(run.folder().resolve("report.html"));
    assertThat(report.contains("of 300 rows repeat another one; each is kept as a unit of its own"))
        .isTrue();
  }

  private static Finding finding(RunReport run, String question) {
    return run.findings().stream()
        .filter(each -> each.question().equals(question))
        .findFirst()
        .orElseThrow();
  }
}
