package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;

/** The log ratio of two paired means, with the arrays interleaved for fast resampling. */
final class PairedLogRatio {
  private final double[] pairs;
  private final double firstSum;
  private final double secondSum;
  private final boolean identical;

  private PairedLogRatio(double[] pairs, double firstSum, double secondSum, boolean identical) {
    this.pairs = pairs;
    this.firstSum = firstSum;
    this.secondSum = secondSum;
    this.identical = identical;
  }

  static PairedLogRatio of(double[] first, double[] second) {
    double firstSum = sum(first, "first");
    double secondSum = sum(second, "second");
    Samples.requirePaired(first, second);
    double[] pairs = new double[2 * first.length];
    for (int i = 0; i < first.length; i++) {
      pairs[2 * i] = first[i];
      pairs[2 * i + 1] = second[i];
    }
    return new PairedLogRatio(pairs, firstSum, secondSum, Arrays.equals(first, second));
  }

  double value() {
    return identical ? 0 : logRatio(firstSum, secondSum);
  }

  Interval interval(int resamples, double level, RandomStream stream) {
    if (identical) {
      return Interval.point(0, level);
    }
    double[] sums = new double[2];
    double[] resampled = new double[resamples];
    for (int b = 0; b < resamples; b++) {
      UnitDraws.sumPairs(pairs, stream, sums);
      resampled[b] = logRatio(sums[0], sums[1]);
    }
    return new BootstrapLaw(logRatio(firstSum, secondSum), resampled)
        .accelerated(acceleration(), level);
  }

  private double acceleration() {
    double[] left = new double[pairs.length / 2];
    for (int i = 0; i < left.length; i++) {
      left[i] =
          logRatio(Math.max(0, firstSum - pairs[2 * i]), Math.max(0, secondSum - pairs[2 * i + 1]));
    }
    return Jackknife.accelerationOfLeaveOneOut(left);
  }

  private static double logRatio(double first, double second) {
    return first == second ? 0 : Math.log(first / second);
  }

  private static double sum(double[] errors, String name) {
    Samples.requireFinite(errors, 2, name);
    double sum = 0;
    for (int i = 0; i < errors.length; i++) {
      if (errors[i] < 0) {
        throw new IllegalArgumentException(
            name + " must be >= 0 for a ratio of means, value " + i + " was " + errors[i]);
      }
      sum += errors[i];
    }
    if (!(sum > 0) || Double.isInfinite(sum)) {
      throw new IllegalArgumentException(
          name + " must have a positive finite sum for a log ratio, had " + sum);
    }
    return sum;
  }
}
