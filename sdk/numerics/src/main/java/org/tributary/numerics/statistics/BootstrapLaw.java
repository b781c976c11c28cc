package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.tributary.numerics.special.Normal;

/** The resampled values of a statistic, sorted, with the estimate they belong to. */
final class BootstrapLaw {
  private final double estimate;
  private final double[] sorted;

  BootstrapLaw(double estimate, double[] resampled) {
    this.estimate = number(estimate, "the sample");
    this.sorted = resampled;
    for (double value : resampled) {
      number(value, "a resample");
    }
    Arrays.sort(sorted);
  }

  Interval percentile(double level) {
    return between(0.5 - 0.5 * level, 0.5 + 0.5 * level, level);
  }

  /** Efron, "Better bootstrap confidence intervals", JASA 82 (1987), with ties counted half. */
  Interval accelerated(double acceleration, double level) {
    double share = shareBelow();
    double edge = 0.5 / sorted.length;
    double bias = Normal.quantile(Math.min(1 - edge, Math.max(edge, share)));
    double z = Normal.quantile(0.5 + 0.5 * level);
    return between(
        adjusted(bias, bias - z, acceleration), adjusted(bias, bias + z, acceleration), level);
  }

  private static double adjusted(double bias, double shifted, double acceleration) {
    double rest = 1 - acceleration * shifted;
    if (rest <= 0) {
      return shifted > 0 ? 1 : 0;
    }
    return Normal.cdf(bias + shifted / rest);
  }

  private double shareBelow() {
    int below = 0;
    int equal = 0;
    for (double value : sorted) {
      if (value < estimate) {
        below++;
      } else if (value == estimate) {
        equal++;
      }
    }
    return (below + 0.5 * equal) / sorted.length;
  }

  private Interval between(double lowerShare, double upperShare, double level) {
    double lower = Quantiles.ofSorted(sorted, lowerShare);
    double upper = Quantiles.ofSorted(sorted, upperShare);
    return new Interval(estimate, lower, Math.max(lower, upper), level);
  }

  private static double number(double value, String where) {
    if (Double.isNaN(value)) {
      throw new ArithmeticException(
          "bootstrapped statistic is NaN on " + where + "; define it there or drop it");
    }
    return value;
  }
}
