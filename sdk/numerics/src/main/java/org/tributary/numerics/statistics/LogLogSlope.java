package org.tributary.numerics.statistics;

import org.tributary.numerics.random.RandomStream;

/** The exponent of a power law: the slope of log mean error against log size. */
public final class LogLogSlope {
  private LogLogSlope() {}

  /**
   * The least-squares slope of log mean error on log size, with a BCa interval over replicates.
   *
   * @param sizes at least two positive sizes, not all equal
   * @param errors rows are replicates (at least 2), columns sizes; finite, single ones may be
   *     negative as long as every mean is positive; the whole row is resampled, so that streams may
   *     be paired across sizes
   * @throws IllegalArgumentException if the mean error of a size, or of a resample, is not positive
   */
  public static Interval fit(
      double[] sizes, double[][] errors, Bootstrap bootstrap, RandomStream stream) {
    double[] weights = slopeWeights(sizes);
    for (double[] row : errors) {
      if (row.length != sizes.length) {
        throw new IllegalArgumentException(
            "errors must have a column a size, had " + row.length + " for " + sizes.length);
      }
      Samples.requireFinite(row, 2, "errors");
    }
    return bootstrap.bca(errors.length, units -> slope(weights, errors, units), stream);
  }

  private static double slope(double[] weights, double[][] errors, int[] units) {
    double[] sums = new double[weights.length];
    for (int unit : units) {
      double[] row = errors[unit];
      for (int j = 0; j < sums.length; j++) {
        sums[j] += row[j];
      }
    }
    double slope = 0;
    for (int j = 0; j < sums.length; j++) {
      if (!(sums[j] > 0)) {
        throw new IllegalArgumentException(
            "mean error must be > 0 at every size, was 0 in column "
                + j
                + " of the replicates or of a resample");
      }
      slope += weights[j] * Math.log(sums[j] / units.length);
    }
    return slope;
  }

  /** The slope is sum_j w_j y_j with w_j = (x_j - mean x) / sum (x_k - mean x)^2, x = log size. */
  private static double[] slopeWeights(double[] sizes) {
    Samples.requireFinite(sizes, 2, "sizes");
    double[] weights = new double[sizes.length];
    for (int j = 0; j < sizes.length; j++) {
      if (!(sizes[j] > 0)) {
        throw new IllegalArgumentException("sizes must be > 0, size " + j + " was " + sizes[j]);
      }
      weights[j] = Math.log(sizes[j]);
    }
    Moments moments = Moments.of(weights);
    if (!(moments.sumOfSquares() > 0)) {
      throw new IllegalArgumentException("sizes must not be all equal");
    }
    for (int j = 0; j < weights.length; j++) {
      weights[j] = (weights[j] - moments.mean()) / moments.sumOfSquares();
    }
    return weights;
  }
}
