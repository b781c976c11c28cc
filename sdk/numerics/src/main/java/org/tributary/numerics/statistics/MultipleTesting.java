package org.tributary.numerics.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Adjustment of p-values for the number of tests; an adjusted value is compared with the level. */
public final class MultipleTesting {
  private MultipleTesting() {}

  /** Bonferroni: each p-value times their number, at most 1. */
  public static double[] bonferroni(double[] pValues) {
    double[] adjusted = require(pValues).clone();
    for (int i = 0; i < adjusted.length; i++) {
      adjusted[i] = Math.min(1, adjusted[i] * adjusted.length);
    }
    return adjusted;
  }

  /** Holm's step-down adjustment (1979), which controls the family-wise error. */
  public static double[] holm(double[] pValues) {
    Integer[] order = ascending(require(pValues));
    double[] adjusted = new double[pValues.length];
    double largest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      largest = Math.max(largest, (order.length - rank) * pValues[order[rank]]);
      adjusted[order[rank]] = Math.min(1, largest);
    }
    return adjusted;
  }

  /**
   * Benjamini and Hochberg's step-up adjustment (1995), which controls the false discovery rate.
   */
  public static double[] benjaminiHochberg(double[] pValues) {
    Integer[] order = ascending(require(pValues));
    double[] adjusted = new double[pValues.length];
    double smallest = 1;
    for (int rank = order.length - 1; rank >= 0; rank--) {
      smallest = Math.min(smallest, pValues[order[rank]] * order.length / (rank + 1));
      adjusted[order[rank]] = smallest;
    }
    return adjusted;
  }

  /**
   * Conformal p-values of small values: (1 + reference values up to it) / (their number + 1).
   *
   * @param reference values under the null hypothesis
   */
  public static double[] conformal(double[] reference, double[] values) {
    double[] sorted = reference.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values)
        .map(value -> (1.0 + countUpTo(sorted, value)) / (sorted.length + 1))
        .toArray();
  }

  private static int countUpTo(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Integer[] ascending(double[] pValues) {
    Integer[] order = new Integer[pValues.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> pValues[i]));
    return order;
  }

  private static double[] require(double[] pValues) {
    for (int i = 0; i < pValues.length; i++) {
      if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
        throw new IllegalArgumentException(
            "p-values must be in [0, 1], value " + i + " was " + pValues[i]);
      }
    }
    return pValues;
  }
}
