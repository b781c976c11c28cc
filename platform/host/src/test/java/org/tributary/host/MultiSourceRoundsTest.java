package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Interval;
import org.tributary.sdk.evidence.Position;
import org.tributary.store.RunFolder;

/**
 * The rounds after the sweep: groups that are found and confirmed, thresholds that are bisected.
 */
class MultiSourceRoundsTest {
  private static final String SIX =
      "[[0,0,0,0,0],[0,0,0,0,0],[0,0,0,0,0],[1,0,0,0,0],[1,0,0,0,0],[1,0,0,0,0]]";
  @TempDir static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void open() {
    bench = new StudyBench(folder);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static Finding finding(StudyBench.Done done, String question) {
    List<Finding> found =
        done.report().findings().stream().filter(f -> f.question().equals(question)).toList();
    assertThat(found).as(question).hasSize(1);
    return found.get(0);
  }

  @Test
  void underALawGroupsAreConfirmedOnReplicatesThatDidNotChooseThem() throws IOException {
    StudyBench.Done done =
        bench.run(
            bench.written(
                "six-law.yaml",
                """
                study: multi-source
                name: six-law
                source: {use: gaussians, means: %s}
                samplesPerSource: 160
                family: {use: gaussian, covariance: identity}
                arms: [merged, separate, grouped]
                metrics: [average-tv]
                evaluationPoints: 40
                notes: ["A remark: 1 < 2."]
                """
                    .formatted(SIX)),
            20);

    Finding affinity = finding(done, "affinity");
    assertThat(affinity.verdict()).isEqualTo("grouped");
    assertThat(affinity.text()).contains("{1, 2, 3}, {4, 5, 6}");
    Finding grouped = finding(done, "grouped-or-separate-average-tv");
    assertThat(grouped.verdict()).isEqualTo("grouped");
    assertThat(grouped.setting()).containsEntry("chosenGroups", "[0, 0, 0, 1, 1, 1]");
    // Three sources together: 2/3 of the squared error is saved, sqrt(1/3) of the distance is left.
    assertThat(Math.exp(grouped.effect().orElseThrow().value()))
        .isBetween(0.9 * Math.sqrt(1 / 3.0), 1.1 * Math.sqrt(1 / 3.0));
    List<Integer> confirming =
        RunFolder.readObservations(done.report().folder()).observations().all().stream()
            .filter(one -> one.arm().equals("grouped"))
            .map(one -> one.replicate())
            .distinct()
            .sorted()
            .toList();
    assertThat(confirming).hasSize(20).first().isEqualTo(20);
    assertThat(Files.readString(done.report().folder().resolve("report.html")))
        .contains("<li>A remark: 1 &lt; 2.</li>");
  }

  @Test
  void onATableGroupsAreConfirmedOnALockedTestSplit() throws IOException {
    StudyBench.Done done =
        bench.run(
            bench.written(
                "six-table.yaml",
                """
                study: multi-source
                name: six-table
                source: {use: finite-pool, rowsPerSource: 300, from: {use: gaussians, means: %s}}
                family: {use: gaussian, covariance: identity}
                arms: [merged, separate, grouped]
                metrics: [held-out-log-likelihood]
                """
                    .formatted(SIX)),
            25);

    assertThat(finding(done, "affinity").text()).contains("{1, 2, 3}, {4, 5, 6}");
    Finding grouped = finding(done, "grouped-or-merged-held-out-log-likelihood");
    assertThat(grouped.verdict()).isEqualTo("grouped");
    // Half a deviation off in one coordinate costs 1/8 nats.
    Interval interval = grouped.effect().orElseThrow().interval();
    assertThat(interval.holds(-0.125)).isTrue();
    assertThat(interval.rule()).contains("held-out units", "3 training seeds");
    assertThat(grouped.text()).contains("About these fitted models only");
    // 1,800 rows: 360 locked, of the other 1,440 a fifth is held out in each split.
    assertThat(grouped.contrast()).contains("n_train 1,440");
    assertThat(finding(done, "merged-or-separate-held-out-log-likelihood").contrast())
        .contains("n_train 1,152");
  }

  /** Of 1,800 rows 1,440 are unlocked and 1,152 of those are trained on. */
  @Test
  void moreRowsThanASelectionLeavesAreRefusedBeforeACellIsTried() throws IOException {
    Path file =
        bench.written(
            "six-too-many.yaml",
            """
            study: multi-source
            name: six-too-many
            source: {use: finite-pool, rowsPerSource: 300, from: {use: gaussians, means: %s}}
            samples: 1153
            family: {use: gaussian, covariance: identity}
            arms: [merged, separate, grouped]
            metrics: [held-out-log-likelihood]
            """
                .formatted(SIX));

    assertThatThrownBy(() -> bench.run(file, 5))
        .hasMessageContaining("1153 training rows wanted, about 1152 remain after the locked test");
  }

  /** N(-d, 1) and N(d, 1) at d = .1489088 change places at 20 rows a source, in average TV. */
  @Test
  void theCrossoverIsFoundInRoundsAndHeldByItsInterval() throws IOException {
    StudyBench.Done done =
        bench.run(
            bench.written(
                "crossover.yaml",
                """
                study: multi-source
                name: crossover
                source: {use: gaussians, means: [[-0.1489088], [0.1489088]]}
                samplesPerSource: 20
                family: {use: gaussian, covariance: identity}
                arms: [merged, separate]
                metrics: [average-tv]
                threshold: {axis: samplesPerSource}
                sweep:
                  samplesPerSource: [4, 200]
                """),
            400);

    Finding threshold = finding(done, "merged-or-separate-average-tv-threshold");
    assertThat(threshold.verdict()).isEqualTo("located");
    Interval interval = threshold.effect().orElseThrow().interval();
    assertThat(interval.holds(20)).isTrue();
    assertThat(interval.high() - interval.low()).isLessThan(14);
    // Read off the two values of the sweep by a straight line it would be far off.
    Map<String, String> asked = Map.of("samplesPerSource", "4");
    assertThat(done.measured().values(asked, "merged", "average-tv", Position.none())).hasSize(400);
    long contrasts =
        done.report().findings().stream()
            .filter(f -> f.question().equals("merged-or-separate-average-tv"))
            .count();
    assertThat(contrasts).as("cards of values the rounds added").isEqualTo(2);
  }

  @Test
  void aThresholdIsRefusedWhereOneSplitIsMade() throws IOException {
    Path file =
        bench.written(
            "threshold-of-one-split.yaml",
            """
            study: multi-source
            name: threshold-of-one-split
            source: {use: finite-pool, rowsPerSource: 300, from: {use: gaussians, means: %s}}
            family: {use: gaussian, covariance: identity}
            arms: [merged, separate]
            metrics: [held-out-log-likelihood]
            rule: fitted-models
            threshold: {axis: samplesPerSource}
            sweep:
              samplesPerSource: [20, 200]
            """
                .formatted(SIX));

    assertThatThrownBy(() -> bench.run(file, 3))
        .hasMessageContaining("threshold")
        .hasMessageContaining("rule fitted-models makes one split");
  }

  @Test
  @Tag("acceptance")
  void twentySourcesOfFiftyColumnsTakeSeconds() throws IOException {
    StringBuilder means = new StringBuilder("[");
    for (int k = 0; k < 20; k++) {
      means.append(k == 0 ? "[" : ", [");
      for (int c = 0; c < 50; c++) {
        means.append(c == 0 ? "" : ", ").append(c == k / 5 ? 3 : 0);
      }
      means.append(']');
    }
    Path file =
        bench.written(
            "twenty.yaml",
            """
            study: multi-source
            name: twenty
            source: {use: finite-pool, rowsPerSource: 2000, from: {use: gaussians, means: %s]}}
            family: gaussian
            arms: [separate]
            affinity: true
            metrics: [held-out-log-likelihood]
            """
                .formatted(means));

    long clock = System.nanoTime();
    StudyBench.Done done = bench.run(file, 25);
    double seconds = (System.nanoTime() - clock) / 1e9;

    assertThat(finding(done, "affinity").verdict()).isEqualTo("grouped");
    System.out.printf("[affinity] 20 sources, d=50, n=2000, 25 splits: %.1f s%n", seconds);
    // Printed, not judged: 10 s is the claim for an idle machine. This gate only stops a hang.
    assertThat(seconds).isLessThan(600);
  }
}
