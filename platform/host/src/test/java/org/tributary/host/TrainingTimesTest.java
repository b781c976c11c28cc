package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.store.RunFolder;

/** A study of training times of two sources that are trained apart, from its file to its cards. */
class TrainingTimesTest {
  private static final String FILE =
      """
      study: generalization
      source: {use: gaussian-mixture, mu: [1, 3]}
      samples: 60
      family:
        use: random-feature-score
        features: 60
        shape: {weight: 1.5, bias: 3, time: 0, output: score, start: flat}
        noise: {from: 0.1, to: 0.1}
        scaling: none
      training: %s
      times: {from: 1, to: 1e6, points: 7}
      metrics: [{use: score-error, levels: [0.4705]}, log-loss]
      """;

  @TempDir static Path folder;
  private static StudyBench.Done separate;
  private static StudyBench.Done pooled;
  private static StudyBench.Done refined;

  @BeforeAll
  static void run() throws Exception {
    List<String> plugins =
        List.of(
            "sources-synthetic", "families-score", "metrics-divergence", "study-generalization");
    try (StudyBench bench = new StudyBench(folder, plugins, Optional.empty())) {
      separate = bench.run(bench.written("separate.yaml", FILE.formatted("separate")), 16);
      pooled = bench.run(bench.written("pooled.yaml", FILE.formatted("pooled")), 16);
      String map =
          FILE.formatted("pooled").replace("samples: 60\n", "").replace("points: 7", "points: 13")
              + "refine: 1\nsweep:\n  samples: [40, 1600]\n";
      refined = bench.run(bench.written("refined.yaml", map), 8);
    }
  }

  /** The median over runs: means late in training are carried by a few. */
  private static double error(StudyBench.Done done, double time) {
    double[] values =
        done.measured()
            .values(Map.of(), "model", "score-error", Position.time(time).withPart("test"))
            .clone();
    Arrays.sort(values);
    return (values[values.length / 2 - 1] + values[values.length / 2]) / 2;
  }

  @Test
  void modelsOfSourcesTrainedApartAreMeasuredAtEveryTime() {
    assertThat(error(separate, 100)).isLessThan(error(separate, 1) / 2);
    assertThat(error(separate, 1e6)).isGreaterThan(error(separate, 100));
    for (double time : new double[] {1, 10, 100, 1e3, 1e4, 1e5, 1e6}) {
      // A score of each source shares nothing: pooled training learns what separate does.
      double ratio = error(separate, time) / error(pooled, time);
      assertThat(ratio).as("at time %s", time).isBetween(0.5, 2.0);
    }
  }

  @Test
  void aDistanceToTheTruthHasNoTrainingPartAndNoGap() {
    TreeSet<String> loss = new TreeSet<>();
    TreeSet<String> error = new TreeSet<>();
    for (Observation each :
        RunFolder.readObservations(separate.report().folder()).observations().all()) {
      (each.metric().equals("log-loss") ? loss : error).add(each.position().part());
    }
    assertThat(loss).containsExactly("gap", "test", "train");
    assertThat(error).containsExactly("test");
  }

  @Test
  void theThreeTimesTheStopAndTheNextStepAreAnswered() {
    List<String> questions =
        separate.report().findings().stream().map(Finding::question).distinct().toList();

    assertThat(questions)
        .contains(
            "stop-score-error",
            "stop-log-loss",
            "learnt-score-error",
            "best-score-error",
            "memorizes-score-error",
            "gap-log-loss",
            "next-step")
        .doesNotContain("gap-score-error", "learnt-log-loss");
    Finding advice =
        separate.report().findings().stream()
            .filter(finding -> finding.question().equals("next-step"))
            .findFirst()
            .orElseThrow();
    assertThat(advice.text()).contains("by stopping at");
  }

  /** The best time moves later with the rows, so that 253 rows, the middle, are measured too. */
  @Test
  void theMapIsRefinedWhereTheRidgeMoves() {
    assertThat(refined.report().completeness().done()).isEqualTo(3 * 8);
    assertThat(
            refined.report().findings().stream()
                .filter(finding -> finding.question().equals("stop-score-error"))
                .map(finding -> finding.setting().get("samples")))
        .contains("40", "253", "1600");
  }
}
