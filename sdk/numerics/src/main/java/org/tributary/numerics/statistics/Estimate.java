package org.tributary.numerics.statistics;

import org.tributary.numerics.special.Normal;

/**
 * A mean over draws with its standard error.
 *
 * @param value the estimate; infinite is legal, NaN is not
 * @param standardError {@code >= 0}; +Infinity when it is not known or does not exist
 * @param count the number of draws behind it, {@code >= 1}
 */
public record Estimate(double value, double standardError, long count) {
  public Estimate {
    if (Double.isNaN(value) || !(standardError >= 0) || count < 1) {
      throw new IllegalArgumentException(
          "estimate must be a number with standard error >= 0 and count >= 1, was "
              + value
              + ", "
              + standardError
              + ", "
              + count);
    }
  }

  /** The mean of a sample of at least two finite values. */
  public static Estimate ofMean(double[] values) {
    Moments moments = Moments.of(values);
    return new Estimate(moments.mean(), moments.standardError(), moments.count());
  }

  /** The interval value +- z standardError. */
  public Interval normalInterval(double level) {
    double z = Normal.quantile(0.5 + 0.5 * Samples.requireLevel(level));
    return Double.isInfinite(standardError)
        ? new Interval(value, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level)
        : Interval.symmetric(value, z * standardError, level);
  }
}
