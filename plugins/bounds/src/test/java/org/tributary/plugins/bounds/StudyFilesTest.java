package org.tributary.plugins.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.analysis.theory.TheorySummary;
import org.tributary.host.InvalidStudyException;
import org.tributary.host.RunReport;
import org.tributary.host.StudyBench;

/** Theorems in study files, without Java: judged word for word as the bounds in Java are. */
@Tag("acceptance")
class StudyFilesTest {
  @TempDir private static Path folder;
  private static StudyBench bench;

  @BeforeAll
  static void open() {
    bench =
        new StudyBench(
            folder,
            List.of(
                "bounds",
                "sources-synthetic",
                "families-gaussian",
                "metrics-divergence",
                "study-multi-source",
                "study-self-consuming"),
            Optional.empty());
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  /** The summaries, the label aside. */
  private static List<String> texts(RunReport report) {
    return report.theory().stream().map(each -> each.meaning() + " " + each.text()).toList();
  }

  @Test
  void aRateAsAFormulaIsScaledOnceOverSettingsAndArms() throws IOException {
    String text =
        """
        study: multi-source
        name: rate
        source: {use: shared-mean-gaussians, sources: 3, dimension: 4, similarity: 0.25}
        samples: 60
        family: {use: gaussian, covariance: identity}
        metrics: [average-tv]
        replicates: 20
        sweep: {source.similarity: [0.25, 0.75]}
        bounds:
          - rate-gaussian
          - {formula: "sqrt(K*d/n) * sqrt(1 - ((K-1)/K) * source.similarity)", label: pooled, metric: average-tv,
             meaning: rate, training: pooled, where: [K = study.sources, d = study.dimension, n = study.samples],
             assumptions: [{text: The covariance is known, holds: family.covariance = identity}, Labels are random]}
          - {formula: "sqrt(study.sources * study.dimension / study.samples)", label: separate,
             metric: average-tv, meaning: rate, training: separate}
        """;
    RunReport report = bench.run("rate", text);
    assertThat(report.theory())
        .extracting(TheorySummary::label)
        .containsExactly("rate (average TV)", "pooled (average TV)", "separate (average TV)");
    // One label, one constant: with a label each the two formulas fit closer than both together.
    RunReport together =
        bench.run(
            "together",
            text.replace("label: pooled", "label: r").replace("label: separate", "label: r"));
    assertThat(texts(together)).hasSize(2);
    assertThat(texts(together).get(1)).isEqualTo(texts(together).get(0));
  }

  @Test
  void anExpectationAtEachGenerationIsJudgedAsTheBuiltInOneIsAndSoIsACurve() throws IOException {
    StringBuilder curve = new StringBuilder("samples,generation,value\n");
    for (int n : new int[] {10, 20}) {
      for (int t = 1; t <= 4; t++) {
        curve.append(n).append(',').append(t).append(',').append(Math.pow(1 - 1.0 / n, t));
        curve.append('\n');
      }
    }
    Files.writeString(folder.resolve("decay.csv"), curve.toString());
    RunReport report =
        bench.run(
            "loop",
            """
            study: self-consuming
            name: loop
            source: {use: gaussians, means: [[0]]}
            family: gaussian
            loops: [replace]
            generations: 4
            metrics: [model-moments]
            replicates: 40
            sweep: {samples: [10, 20]}
            bounds:
              - gaussian-loop
              - {formula: (1 - 1/study.samples)^generation, metric: model-variance, meaning: exact, arm: replace}
              - {curve: decay.csv, metric: model-variance, meaning: exact, arm: replace}
            """);
    List<String> variances =
        report.theory().stream()
            .filter(each -> each.label().endsWith("(model variance)"))
            .map(TheorySummary::text)
            .toList();
    assertThat(variances).hasSize(3);
    assertThat(variances.get(1)).isEqualTo(variances.get(0)).startsWith("no contradiction");
    assertThat(variances.get(2)).isEqualTo(variances.get(0));
  }

  @Test
  void aMisspeltNameIsAMistakeOfTheFile() {
    assertThatThrownBy(
            () ->
                bench.run(
                    "wrong",
                    """
                    study: self-consuming
                    name: wrong
                    source: {use: gaussians, means: [[0]]}
                    samples: 10
                    family: gaussian
                    metrics: [model-moments]
                    bounds:
                      - gaussian-loop
                      - {formula: (1 - 1/study.sample)^g, metric: model-variance, meaning: exact}
                    """))
        .isInstanceOf(InvalidStudyException.class)
        .hasMessageContaining("wrong.yaml:9  'study.sample' is no number here; facts are ");
  }
}
