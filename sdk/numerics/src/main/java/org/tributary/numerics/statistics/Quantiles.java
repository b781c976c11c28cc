package org.tributary.numerics.statistics;

import java.util.Arrays;

/** Quantiles of a sample by linear interpolation (type 7 of Hyndman and Fan, 1996). */
public final class Quantiles {
  private Quantiles() {}

  /** The median of at least one finite value. */
  public static double median(double[] values) {
    return of(values, 0.5);
  }

  /** The quantile at a probability in [0, 1] of at least one finite value. */
  public static double of(double[] values, double probability) {
    double[] sorted = Samples.requireFinite(values, 1, "sample").clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, probability);
  }

  /**
   * The quantile of values that are already in ascending order; infinite values are legal.
   *
   * @throws IllegalArgumentException if the array is empty or the probability outside [0, 1]
   */
  public static double ofSorted(double[] sorted, double probability) {
    if (sorted.length == 0 || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "quantile needs values and a probability in [0, 1], had "
              + sorted.length
              + " values and "
              + probability);
    }
    double position = probability * (sorted.length - 1);
    int below = (int) Math.floor(position);
    double share = position - below;
    if (share == 0 || sorted[below] == sorted[below + 1]) {
      return sorted[below];
    }
    if (Double.isInfinite(sorted[below]) || Double.isInfinite(sorted[below + 1])) {
      return sorted[below + (share < 0.5 ? 0 : 1)];
    }
    return sorted[below] + share * (sorted[below + 1] - sorted[below]);
  }
}
