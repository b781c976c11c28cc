package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The energy distance of two samples, 2 E|X-Y| - E|X-X'| - E|Y-Y'| with the Euclidean norm (Szekely
 * and Rizzo, Journal of Statistical Planning and Inference 143, 2013, equation 2.5).
 *
 * @param form how the expectations are estimated
 */
public record EnergyDistance(Form form) {

  /** The two estimators. */
  public enum Form {
    /** All pairs, a row with itself included: never negative, biased upwards under equal laws. */
    V_STATISTIC,
    /** Pairs of different rows: mean 0 under equal laws, may be negative. */
    UNBIASED
  }

  /**
   * Returns the distance with its first-order standard error, in the unit of the columns.
   *
   * @param first n x d; n {@code >= 2}
   * @param second m x d; m {@code >= 2}
   * @throws IllegalArgumentException if a sample is too small or not finite, or the columns differ
   */
  public MetricValue between(DMatrixRMaj first, DMatrixRMaj second) {
    SampleArguments.requireComparable(first, second, 2);
    // The energy distance is the MMD^2 of the kernel -|x - y|.
    PairMeans means =
        new PairMeans(
            negativeSums(first, first),
            negativeSums(second, second),
            negativeSums(first, second),
            negativeSums(second, first),
            new double[first.numRows],
            new double[second.numRows]);
    return form == Form.V_STATISTIC
        ? MetricValue.estimated(
            Math.max(0, means.biased()), means.standardError(), "energy distance, V-statistic")
        : MetricValue.estimated(
            means.unbiased(), means.standardError(), "energy distance, unbiased");
  }

  /**
   * Returns the root form in one dimension, sqrt of the V-statistic, which is SciPy's {@code
   * energy_distance}.
   *
   * @param first at least one finite value
   * @param second at least one finite value
   */
  public static MetricValue rootOnTheLine(double[] first, double[] second) {
    SampleArguments.requireColumn("first sample", first, 1);
    SampleArguments.requireColumn("second sample", second, 1);
    double between = 2 * meanGap(first, second) - meanGap(first, first) - meanGap(second, second);
    return MetricValue.exact(
        Math.sqrt(Math.max(0, between)), "root of the energy distance, V-statistic, one column");
  }

  private static double meanGap(double[] first, double[] second) {
    DMatrixRMaj left = DMatrixRMaj.wrap(first.length, 1, first);
    DMatrixRMaj right = DMatrixRMaj.wrap(second.length, 1, second);
    return PairwiseKernels.oneThread().distanceTotal(left, right)
        / ((double) first.length * second.length);
  }

  private static double[] negativeSums(DMatrixRMaj rows, DMatrixRMaj others) {
    double[] sums = PairwiseKernels.oneThread().distanceSums(rows, others);
    return Arrays.stream(sums).map(sum -> -sum).toArray();
  }
}
