package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.evidence.HeldOutUnits;
import org.tributary.host.Measured;
import org.tributary.host.StudyBench;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;

/** {@code disjoint: true} from a study file to its cards: training sets far below the table. */
class DisjointSetsTest {
  private static final int ROWS = 16_000;

  @TempDir static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void table() throws IOException {
    RandomStream stream = RandomStream.of(11, 0);
    StringBuilder csv = new StringBuilder("x,side\n");
    for (int row = 0; row < ROWS; row++) {
      boolean left = row % 2 == 0;
      csv.append((left ? -.3 : .3) + stream.nextGaussian()).append(left ? ",l\n" : ",r\n");
    }
    Files.writeString(folder.resolve("rows.csv"), csv);
    StringBuilder blocks = new StringBuilder("x,block\n");
    for (int row = 0; row < 10_000; row++) {
      blocks.append(stream.nextGaussian()).append(",b" + row / 100 + "\n");
    }
    Files.writeString(folder.resolve("blocks.csv"), blocks);
    bench =
        new StudyBench(
            folder,
            List.of(
                "sources-tabular",
                "families-gaussian",
                "metrics-divergence",
                "study-generalization",
                "study-multi-source"),
            Optional.of(folder));
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static StudyBench.Done run(String name, String text) throws IOException {
    return bench.run(bench.written(name, text), 50);
  }

  private static Finding finding(StudyBench.Done done, String prefix) {
    return done.report().findings().stream()
        .filter(finding -> finding.id().startsWith(prefix))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Two numbers are fitted to 200 rows, so the gap is 2/200 to first order: 2 parameters / n. Its
   * own spread over sets is about sqrt(2 Var(-log p) / n) = .1, of which 1 / sqrt(50) is left.
   */
  @Test
  void theIntervalOfAGapIsOfTheOrderOfItsSpread() throws IOException {
    StudyBench.Done done =
        run(
            "gap.yaml",
            """
            study: generalization
            name: gap
            source: {use: table, files: ["${data}/rows.csv"], sourceColumn: side}
            family: {use: gaussian}
            metrics: [log-loss]
            samples: 200
            disjoint: true
            training: merged
            """);
    double[] gaps = done.measured().values(Map.of(), "model", "log-loss", Position.part("gap"));
    double spread = Measured.standardError(gaps);
    assertThat(Measured.mean(gaps)).isCloseTo(.01, within(4 * spread));
    Interval interval = finding(done, "gap-").effect().orElseThrow().interval();
    assertThat(interval.holds(.01)).isTrue();
    assertThat(interval.high() - interval.low()).isBetween(4 * spread, 8 * spread);
    assertThat(interval.rule()).contains("two-way t over 50 disjoint training sets and 200 held");
    List<Observation> all = bench.observations(done).all();
    assertThat(all.stream().filter(each -> HeldOutUnits.isPart(each.position().part())))
        .as("a number a replicate and group of held-out rows of each source")
        .hasSize(50 * 200);
    assertThat(Files.readString(done.report().folder().resolve("summary.csv")))
        .as("a row for the gap, none for each group of held-out rows")
        .contains(",gap,")
        .doesNotContain(",unit ");
    assertThat(all)
        .allSatisfy(
            each -> {
              assertThat(each.sizes().trainRows()).isEqualTo(200);
              assertThat(each.sizes().testRows()).isEqualTo(4000);
            });
  }

  /** 60 sets of 200 fit into three quarters of 16,000 rows, 6 of 2,000. */
  @Test
  void aGapHasSuchSetsWhereverTheyFitUnlessTheFileSaysOtherwise() throws IOException {
    String text =
        """
        study: generalization
        name: sizes
        source: {use: table, files: ["${data}/rows.csv"], sourceColumn: side}
        family: {use: gaussian}
        metrics: [log-loss]
        training: merged
        sweep: {samples: [200, 2000]}
        """;
    StudyBench.Done done = run("sizes.yaml", text);
    Interval few = gap(done, "200");
    assertThat(few.rule()).contains("two-way t over 50 disjoint training sets");
    double[] gaps =
        done.measured().values(Map.of("samples", "200"), "model", "log-loss", Position.part("gap"));
    assertThat(few.high() - few.low()).isLessThan(10 * Measured.standardError(gaps));
    assertThat(gap(done, "2000").rule()).contains("Nadeau-Bengio over 50 splits");
    String summary = Files.readString(done.report().folder().resolve("summary.csv"));
    assertThat(summary.lines().filter(row -> row.startsWith("200,")))
        .allMatch(row -> row.contains("Student over 50 disjoint training sets"));
    assertThat(summary.lines().filter(row -> row.startsWith("2000,")))
        .allMatch(row -> row.contains("Nadeau-Bengio over 50 splits"));
    assertThat(Files.readString(done.report().folder().resolve("report.html")))
        .contains("BCa on these held-out rows where training sets share no row");

    StudyBench.Done splits = run("splits.yaml", text + "disjoint: false\n");
    Interval overlapping = gap(splits, "200");
    assertThat(overlapping.rule()).contains("Nadeau-Bengio over 50 splits");
    assertThat(overlapping.high() - overlapping.low()).isGreaterThan(3 * (few.high() - few.low()));
  }

  /** A set of 50 would be half of one block. */
  @Test
  void rowsInBlocksAreSplit() throws IOException {
    StudyBench.Done done =
        run(
            "blocks.yaml",
            """
            study: generalization
            name: blocks
            source: {use: table, files: ["${data}/blocks.csv"], columns: [x], unit: block}
            family: {use: gaussian}
            metrics: [log-loss]
            samples: 50
            """);
    assertThat(finding(done, "gap-").effect().orElseThrow().interval().rule())
        .contains("Nadeau-Bengio");
  }

  private static Interval gap(StudyBench.Done done, String samples) {
    return done.report().findings().stream()
        .filter(finding -> finding.question().startsWith("gap-"))
        .filter(finding -> finding.setting().equals(Map.of("samples", samples)))
        .findFirst()
        .orElseThrow()
        .effect()
        .orElseThrow()
        .interval();
  }

  /**
   * Merged against separate means at N(+-.3, 1), known variance: .045 - 1/200 + 1/400, by half of
   * it the losses differ (evidence-2, section 6: half-width at most .012).
   */
  @Test
  void armsAreComparedOnSetsThatShareNoRow() throws IOException {
    StudyBench.Done done =
        run(
            "arms.yaml",
            """
            study: multi-source
            name: arms
            source: {use: table, files: ["${data}/rows.csv"], sourceColumn: side}
            family: {use: gaussian, covariance: identity}
            metrics: [log-loss]
            samplesPerSource: 100
            disjoint: true
            arms: [merged, separate]
            """);
    Interval interval = finding(done, "merged-or-separate").effect().orElseThrow().interval();
    assertThat(interval.rule()).contains("two-way t over 50 disjoint training sets");
    assertThat(interval.holds(.045 - .0025)).isTrue();
    assertThat(interval.high() - interval.low()).isLessThan(.024);
    assertThat(finding(done, "merged-or-separate").verdict()).isEqualTo("separate");
  }
}
