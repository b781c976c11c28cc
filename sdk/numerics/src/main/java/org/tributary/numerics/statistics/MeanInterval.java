package org.tributary.numerics.statistics;

import org.tributary.numerics.special.StudentT;

/** Intervals for a mean, from independent values or from random splits of one data set. */
public final class MeanInterval {
  private MeanInterval() {}

  /** Student's interval of at least two independent finite values. */
  public static Interval student(double[] values, double level) {
    Moments moments = Moments.of(Samples.requireFinite(values, 2, "sample"));
    return scaled(moments, 1.0 / moments.count(), level);
  }

  /**
   * The corrected interval for J random splits: mean +- t_{J-1} s sqrt(1/J + nTest/nTrain).
   *
   * <p>Splits of one data set overlap, so Student's interval is far too short for them (Nadeau and
   * Bengio, Machine Learning 52, 2003). All splits equal gives an interval of width zero.
   *
   * @param values one value a split, at least two
   * @param trainSize units in the training part of a split, {@code >= 1}
   * @param testSize units in the test part of a split, {@code >= 1}
   */
  public static Interval correctedSplits(
      double[] values, long trainSize, long testSize, double level) {
    if (trainSize < 1 || testSize < 1) {
      throw new IllegalArgumentException(
          "trainSize and testSize must be >= 1, were " + trainSize + " and " + testSize);
    }
    Moments moments = Moments.of(Samples.requireFinite(values, 2, "splits"));
    return scaled(moments, 1.0 / moments.count() + (double) testSize / trainSize, level);
  }

  private static Interval scaled(Moments moments, double factor, double level) {
    double t = new StudentT(moments.count() - 1).quantile(0.5 + 0.5 * Samples.requireLevel(level));
    double halfWidth = t * Math.sqrt(moments.variance(1) * factor);
    return Interval.symmetric(moments.mean(), halfWidth, level);
  }
}
