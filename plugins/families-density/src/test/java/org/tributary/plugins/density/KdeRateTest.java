package org.tributary.plugins.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.testkit.TestContext;

/** A5: one fit of N(0, 1) with bandwidth n^(-1/(2s+2)), its total variation against its rows. */
class KdeRateTest {
  private static final FitContext CONTEXT = new TestContext(RandomStream.of(1, 0));
  private static final int[] ROWS = {50, 200, 800, 3200, 12800};
  private static final int[] RUNS = {400, 200, 100, 60, 40};
  private static final int POINTS = 400;
  private static final double STEP = 0.03;

  private static Samples column(double[] values) {
    return MatrixSamples.ofSource(
        ColumnSpace.reals(1), new DMatrixRMaj(values.length, 1, true, values), 0, 1, Origin.REAL);
  }

  /** By the trapezoid rule over -6 .. 6. */
  private static double totalVariation(KdeOptions options, double[] rows, Samples grid) {
    double[] logs =
        new KdeFamily(options)
            .fit(column(rows), CONTEXT)
            .as(LogDensity.class)
            .orElseThrow()
            .logDensity(0, grid);
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      double x = grid.value(i, 0);
      sum += Math.abs(Math.exp(logs[i]) - Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI));
    }
    return sum * STEP / 2;
  }

  /** Slope of the logarithms -.36 and -.35; at least as steep as the bound's -s/(2s+2). */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theErrorOfOneFitFallsAtLeastAsFastAsTheBound(int smoothness) {
    KdeOptions options =
        new KdeOptions(BandwidthRule.SMOOTHNESS, 1, smoothness, 1, KernelOrder.GAUSSIAN);
    double[] grid = new double[POINTS + 1];
    Arrays.setAll(grid, i -> (i - POINTS / 2) * STEP);
    double slope = 0;
    double variance = 0;
    double middle = Arrays.stream(ROWS).mapToDouble(Math::log).average().orElseThrow();
    double squares =
        Arrays.stream(ROWS).mapToDouble(n -> Math.log(n) - middle).map(x -> x * x).sum();
    for (int at = 0; at < ROWS.length; at++) {
      double[] errors = new double[RUNS[at]];
      for (int run = 0; run < errors.length; run++) {
        double[] rows = new double[ROWS[at]];
        RandomStream.of(41, run).child("rows", at).fillGaussian(rows, 0, rows.length);
        errors[run] = totalVariation(options, rows, column(grid));
      }
      double mean = Arrays.stream(errors).average().orElseThrow();
      double spread = Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum();
      double weight = (Math.log(ROWS[at]) - middle) / squares;
      slope += weight * Math.log(mean);
      double error = spread / (errors.length - 1) / errors.length / mean / mean;
      variance += weight * weight * error;
    }
    System.out.printf(
        Locale.ROOT,
        "[kde] s = %d: slope %.4f, s.e. %.4f%n",
        smoothness,
        slope,
        Math.sqrt(variance));
    assertThat(slope).isBetween(-0.42, -0.30);
    assertThat(slope)
        .isLessThanOrEqualTo(-smoothness / (2.0 * smoothness + 2) + 4 * Math.sqrt(variance));
  }
}
