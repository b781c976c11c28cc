package org.tributary.numerics.statistics;

import org.tributary.numerics.special.StudentT;

/** Intervals for a mean, from independent values or from random splits of one data set. */
public final class MeanInterval {
  private MeanInterval() {}

  /** Student's interval of at least two independent finite values. */
  public static Interval student(double[] values, double level) {
    Moments moments = Moments.of(Samples.requireFinite(values, 2, "sample"));
    return scaled(moments, 1.0 / moments.count(), moments.count() - 1, level);
  }

  /**
   * Student's interval for the log of a ratio of paired means, by the delta method: {@code log(A/B)
   * +- t_{n-1} s / sqrt(n)} with s the standard deviation of {@code a_i/A - b_i/B}. For few pairs,
   * where a bootstrap has too few values to draw from.
   *
   * @param first at least two finite values {@code >= 0} with a positive mean A
   * @param second as many, with mean B
   */
  public static Interval studentLogRatioOfMeans(double[] first, double[] second, double level) {
    double logRatio = PairedLogRatio.of(first, second).value();
    double firstMean = Moments.of(first).mean();
    double secondMean = Moments.of(second).mean();
    double[] influence = new double[first.length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] = first[i] / firstMean - second[i] / secondMean;
    }
    Interval about = student(influence, level);
    double halfWidth = (about.upper() - about.lower()) / 2;
    return Interval.symmetric(logRatio, halfWidth, level);
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
    return correctedSplits(values, trainSize, testSize, Math.max(2, values.length), level);
  }

  /**
   * The same with min(J, units) - 1 degrees of freedom: more splits than there are resampling units
   * know no more of the spread.
   *
   * @param units resampling units the splits are made of, {@code >= 2}
   */
  public static Interval correctedSplits(
      double[] values, long trainSize, long testSize, long units, double level) {
    if (units < 2) {
      throw new IllegalArgumentException("units must be >= 2, were " + units);
    }
    if (trainSize < 1 || testSize < 1) {
      throw new IllegalArgumentException(
          "trainSize and testSize must be >= 1, were " + trainSize + " and " + testSize);
    }
    Moments moments = Moments.of(Samples.requireFinite(values, 2, "splits"));
    double factor = 1.0 / moments.count() + (double) testSize / trainSize;
    return scaled(moments, factor, Math.min(units, moments.count()) - 1, level);
  }

  private static Interval scaled(Moments moments, double factor, double degrees, double level) {
    double t = new StudentT(degrees).quantile(0.5 + 0.5 * Samples.requireLevel(level));
    double halfWidth = t * Math.sqrt(moments.variance(1) * factor);
    return Interval.symmetric(moments.mean(), halfWidth, level);
  }
}
