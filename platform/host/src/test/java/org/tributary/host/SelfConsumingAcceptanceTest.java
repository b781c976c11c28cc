package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.numerics.oracle.GaussianLoop;
import org.tributary.sdk.evidence.Position;

/** The one-dimensional Gaussian loop, biased fits of 10 rows, against its exact expectations. */
@Tag("acceptance")
class SelfConsumingAcceptanceTest {
  private static final int N = 10;
  private static final int GENERATIONS = 8;
  private static final int REPLICATES = 20_000;
  @TempDir static Path folder;
  private static StudyBench bench;
  private static Measured measured;

  @BeforeAll
  static void measure() {
    bench = new StudyBench(folder);
    StudyBench.Done done =
        bench.run(
            new StudyFile(
                StudyBench.shipped("collapse-gaussian.yaml"),
                java.util.List.of("generations=8"),
                java.util.OptionalLong.empty(),
                java.util.OptionalInt.of(REPLICATES)),
            "collapse",
            2);
    assertThat(done.report().completeness().failed()).isZero();
    measured = done.measured();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  private static double[] values(String loop, String metric, int generation) {
    double[] values = measured.values(Map.of(), loop, metric, Position.generation(generation));
    assertThat(values).hasSize(REPLICATES);
    return values;
  }

  private static void seen(String what, int t, double found, double expected, double error) {
    System.out.printf(
        Locale.ROOT,
        "[loop] %s t=%d: %.5f, expected %.5f, z %.2f%n",
        what,
        t,
        found,
        expected,
        (found - expected) / error);
  }

  @Test
  void replacedVarianceShrinksAsKnown() {
    for (int t = 1; t <= GENERATIONS; t++) {
      double found = mean(values("replace", "model-variance", t));
      double expected = GaussianLoop.replacedVariance(N, t);
      double known = GaussianLoop.replacedVarianceStandardError(N, t, REPLICATES);
      seen("replace, variance", t, found, expected, known);
      assertThat(found).isCloseTo(expected, Offset.offset(4 * known));
      double[] meanErrors = values("replace", "model-mean-error", t);
      assertThat(mean(meanErrors))
          .isCloseTo(1 - expected, Offset.offset(4 * standardError(meanErrors)));
    }
  }

  @Test
  void theLogVarianceDriftsAsKnown() {
    for (int t = 1; t <= GENERATIONS; t++) {
      double found = mean(values("replace", "model-log-variance", t)) / t;
      double known = 0.49872347 / Math.sqrt((double) REPLICATES * t);
      seen("replace, log-variance drift", t, found, -0.22056699, known);
      assertThat(found).isCloseTo(-0.22056699, Offset.offset(4 * known));
    }
  }

  @Test
  void accumulatedVarianceIsTheFiniteProductAndNotItsLimit() {
    for (int t = 1; t <= GENERATIONS; t++) {
      double[] found = values("accumulate", "model-variance", t);
      double expected = GaussianLoop.accumulatedVariance(N, t);
      seen("accumulate, variance", t, mean(found), expected, standardError(found));
      assertThat(mean(found)).isCloseTo(expected, Offset.offset(4 * standardError(found)));
    }
  }

  @Test
  void aFreshMixtureSettlesAtItsExactVariance() {
    double[] expected = {0.9, 0.8559, 0.8365, 0.8279};
    for (int t = 1; t <= expected.length; t++) {
      double[] found = values("fresh-mixture", "model-variance", t);
      seen("fresh .3, variance", t, mean(found), expected[t - 1], standardError(found));
      assertThat(mean(found))
          .isCloseTo(expected[t - 1], Offset.offset(4 * standardError(found) + 5e-5));
    }
  }
}
