package org.tributary.plugins.gaussian;

import java.util.Arrays;
import org.tributary.numerics.special.Normal;

/**
 * The law of a category or integer column: each value seen owns the interval of normal scores whose
 * probability is its frequency, in the order of the values.
 *
 * @param values ascending, the values seen
 * @param uppers upper end of each value's interval of scores; the last is infinity
 */
record StepMargin(double[] values, double[] uppers) implements Margin {

  /** The margin of sorted values with running sums of their frequencies. */
  static StepMargin fit(double[] sorted, double[] cumulative) {
    double total = cumulative[cumulative.length - 1];
    double[] values = new double[sorted.length];
    double[] uppers = new double[sorted.length];
    int used = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
        values[used] = sorted[i];
        uppers[used++] = Normal.quantile(Math.min(1, cumulative[i] / total));
      }
    }
    uppers[used - 1] = Double.POSITIVE_INFINITY;
    return new StepMargin(Arrays.copyOf(values, used), Arrays.copyOf(uppers, used));
  }

  double lower(int index) {
    return index == 0 ? Double.NEGATIVE_INFINITY : uppers[index - 1];
  }

  /** Index of a value, negative when it was never seen. */
  int index(double value) {
    return Arrays.binarySearch(values, value);
  }

  /** {@code E[Z | a < Z < b] = (phi(a) - phi(b)) / (Phi(b) - Phi(a))}. */
  @Override
  public double score(double value) {
    int index = index(value);
    if (index < 0) {
      throw new IllegalArgumentException("the value " + value + " was not in the training rows");
    }
    double mass = mass(lower(index), uppers[index]);
    double mean = (Normal.pdf(lower(index)) - Normal.pdf(uppers[index])) / mass;
    return mass > 0 ? mean : Math.min(lower(index), uppers[index]);
  }

  @Override
  public double value(double score) {
    int at = Arrays.binarySearch(uppers, score);
    return values[Math.min(at < 0 ? -at - 1 : at, values.length - 1)];
  }

  /** {@code Phi(b) - Phi(a)}, taken from the nearer tail. */
  static double mass(double lower, double upper) {
    return lower > 0
        ? Normal.cdf(-lower) - Normal.cdf(-upper)
        : Normal.cdf(upper) - Normal.cdf(lower);
  }

  @Override
  public double[][] numbers() {
    return new double[][] {values, uppers};
  }
}
