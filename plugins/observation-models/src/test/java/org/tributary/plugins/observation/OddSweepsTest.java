package org.tributary.plugins.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.host.RunReport;
import org.tributary.host.StudyBench;
import org.tributary.sdk.evidence.Finding;

/** Sweeps of options that lie deep: no setting is without a finding, no observation without one. */
class OddSweepsTest {
  private static final String LOOP =
      """
      study: self-consuming
      replicates: 6
      source: {use: categorical, uniform: 6}
      samples: 20
      family: categorical
      generations: 4
      metrics: [squared-risk]
      """;
  private static final String GAUSSIANS =
      """
      study: multi-source
      replicates: 6
      samples: 60
      family: {use: gaussian, covariance: identity, shared: [1]}
      arms: [pooled, separate]
      metrics: [average-tv]
      """;
  private static final String GAP =
      """
      study: generalization
      replicates: 6
      source: {use: gaussians, means: [[0, 0]]}
      samples: 30
      metrics: [log-loss]
      """;

  @TempDir static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void open() {
    bench =
        new StudyBench(
            folder,
            List.of(
                "sources-synthetic",
                "families-density",
                "families-discrete",
                "families-gaussian",
                "families-score",
                "metrics-divergence",
                "metrics-sample",
                "observation-models",
                "study-multi-source",
                "study-self-consuming",
                "study-generalization"),
            Optional.empty());
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static RunReport whole(String name, String text) throws IOException {
    RunReport report = bench.run(name, text);
    assertThat(report.unanswered()).as(name).isEmpty();
    return report;
  }

  /** Every value of the axis has a finding that could be answered or is honestly undecided. */
  private static void answered(String name, String text, String path, String... values)
      throws IOException {
    Set<String> found =
        whole(name, text).findings().stream()
            .filter(
                finding -> finding.effect().isPresent() || finding.verdict().equals("identical"))
            .map(Finding::setting)
            .filter(setting -> setting.containsKey(path))
            .map(setting -> setting.get(path))
            .collect(Collectors.toSet());
    assertThat(found).as(name).containsExactlyInAnyOrder(values);
  }

  @Test
  void anOptionOfAnArmsLoop() throws IOException {
    answered(
        "arm",
        LOOP
            + """
            arms: [{name: mix, loop: {use: mixture, real: fresh, alpha: 0.2}}, {loop: replace}]
            sweep: {"arms[0].loop[0].alpha": [0.1, 0.6]}
            """,
        "arms[0].loop[0].alpha",
        "0.1",
        "0.6");
  }

  @Test
  void anOptionOfTheSecondStepOfAChain() throws IOException {
    answered(
        "chain",
        LOOP
            + """
            loop: [{use: mixture, real: fresh}, {use: curate, reward: {use: levels, rewards: \
            [1, 2, 3, 4, 5, 6]}, candidates: 2}]
            sweep: {"loop[1].candidates": [2, 6]}
            """,
        "loop[1].candidates",
        "2",
        "6");
  }

  @Test
  void anOptionOfASchedule() throws IOException {
    answered(
        "schedule",
        LOOP
            + """
            loops: [{use: mixture, real: fresh, alpha: {use: power, first: 0.4, exponent: -1}}]
            sweep: {"loops[0].alpha.first": [0.1, 0.8]}
            """,
        "loops[0].alpha.first",
        "0.1",
        "0.8");
  }

  @Test
  void anOptionOfAnObservationModel() throws IOException {
    answered(
        "observe",
        GAUSSIANS
            + """
            source: {use: gaussians, means: [[0, 0], [1, 0]]}
            observe: {use: noise, level: 0.5}
            sweep: {observe.level: [0.1, 1]}
            """,
        "observe.level",
        "0.1",
        "1");
  }

  @Test
  void aZipOfThree() throws IOException {
    RunReport report =
        whole(
            "zip",
            GAUSSIANS
                + """
                source: {use: shared-mean-gaussians, sources: 3, dimension: 4, similarity: 0.5}
                sweep: {zip: [{source.sources: [2, 3, 4], samples: [40, 60, 80],
                  source.similarity: [0.25, 0.5, 0.75]}]}
                """);
    assertThat(report.findings().stream().map(Finding::setting))
        .contains(
            Map.of("source.sources", "2", "samples", "40", "source.similarity", "0.25"),
            Map.of("source.sources", "3", "samples", "60", "source.similarity", "0.5"),
            Map.of("source.sources", "4", "samples", "80", "source.similarity", "0.75"));
  }

  @Test
  void theFamilyItself() throws IOException {
    answered(
        "family",
        GAP + "family: gaussian\nsweep: {family: [gaussian, kde]}\n",
        "family",
        "gaussian",
        "kde");
  }

  /** Arms end at another generation in each setting: what is asked of the end is asked there. */
  @Test
  void howManyGenerationsThereAre() throws IOException {
    RunReport report =
        whole("generations", LOOP + "loops: [replace]\nsweep: {generations: [3, 4, 14]}\n");
    assertThat(report.findings()).hasSize(3).allMatch(finding -> finding.effect().isPresent());
    assertThat(report.findings().stream().map(Finding::text))
        .anyMatch(text -> text.contains("replace at generation 3"))
        .anyMatch(text -> text.contains("replace at generation 4"));
  }

  @Test
  void whenTrainingIsLookedAt() throws IOException {
    RunReport report =
        whole(
            "times",
            GAP.replace("log-loss", "energy")
                + """
                family: {use: random-feature-score, features: 20}
                sweep: {times: [[1, 5, 20], [2, 10]]}
                """);
    assertThat(report.findings().stream().filter(each -> each.id().contains("gap-energy")))
        .hasSize(2)
        .allMatch(finding -> finding.effect().isPresent());
  }

  /** One arm, no sweep, no gap: its numbers are the answer, an undefined one costs only itself. */
  @Test
  void aSingleModelIsMeasured() throws IOException {
    RunReport report =
        whole(
            "single",
            GAP.replace("[log-loss]", "[energy, precision-recall, {use: vendi, standardise: none}]")
                + "evaluationPoints: 4\ngap: false\nfamily: {use: gaussian, covariance: identity}\n");
    assertThat(report.findings().stream().map(Finding::id)).contains("level-energy", "level-vendi");
    assertThat(report.findings().stream().filter(each -> each.effect().isPresent()))
        .anyMatch(finding -> finding.id().equals("level-energy"));
  }
}
