package org.tributary.numerics.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Ranks from 1, ties sharing the mean of their ranks. */
public final class Ranks {
  private Ranks() {}

  /** The midrank of each of at least one finite value. */
  public static double[] of(double[] values) {
    Samples.requireFinite(values, 1, "sample");
    Integer[] order = order(values);
    double[] ranks = new double[values.length];
    int start = 0;
    while (start < order.length) {
      int end = start;
      while (end + 1 < order.length && values[order[end + 1]] == values[order[start]]) {
        end++;
      }
      for (int i = start; i <= end; i++) {
        ranks[order[i]] = 0.5 * (start + end) + 1;
      }
      start = end + 1;
    }
    return ranks;
  }

  /** The sum of t^3 - t over groups of t tied values. */
  static double tieSum(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        double tied = i - start;
        sum += tied * tied * tied - tied;
        start = i;
      }
    }
    return sum;
  }

  static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static Integer[] order(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    // == on values, so that 0.0 and -0.0 are tied
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> values[i] + 0.0));
    return order;
  }
}
