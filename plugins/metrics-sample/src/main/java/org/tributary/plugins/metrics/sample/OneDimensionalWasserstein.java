package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Wasserstein distance of two weighted samples of the line, exact, through their quantile
 * functions.
 *
 * <p>W_p^p = integral over u in (0, 1) of |F^-1(u) - G^-1(u)|^p (Peyre and Cuturi, Computational
 * Optimal Transport, 2019, remark 2.30).
 *
 * @param order the p of W_p, {@code >= 1}
 */
public record OneDimensionalWasserstein(int order) {

  /** Checks the order. */
  public OneDimensionalWasserstein {
    if (order < 1) {
      throw new IllegalArgumentException("order must be >= 1, was " + order);
    }
  }

  /** Returns W_p^p of two samples with uniform weights; each needs at least one finite value. */
  public double powered(double[] first, double[] second) {
    return between(
        Quantiles.uniform("first sample", first), Quantiles.uniform("second sample", second));
  }

  /**
   * Returns W_p^p of two weighted samples.
   *
   * @param firstWeights as many as {@code first}, {@code >= 0}, normalised here
   * @param secondWeights as many as {@code second}, {@code >= 0}, normalised here
   * @throws IllegalArgumentException if a sample is empty or not finite, or a weight is negative
   */
  public double powered(
      double[] first, double[] firstWeights, double[] second, double[] secondWeights) {
    return between(
        Quantiles.of("first sample", first, firstWeights),
        Quantiles.of("second sample", second, secondWeights));
  }

  private double between(Quantiles left, Quantiles right) {
    double total = 0;
    double reached = 0;
    int i = 0;
    int j = 0;
    while (i < left.values.length && j < right.values.length) {
      double next = Math.min(left.cumulative[i], right.cumulative[j]);
      total += Math.max(0, next - reached) * cost(left.values[i], right.values[j]);
      reached = next;
      boolean leftEnds = left.cumulative[i] <= next;
      boolean rightEnds = right.cumulative[j] <= next;
      i += leftEnds ? 1 : 0;
      j += rightEnds ? 1 : 0;
    }
    return total;
  }

  /** Returns W_p itself, the p-th root of {@link #powered(double[], double[])}. */
  public double distance(double[] first, double[] second) {
    return root(powered(first, second));
  }

  double root(double powered) {
    return order == 1 ? powered : order == 2 ? Math.sqrt(powered) : Math.pow(powered, 1.0 / order);
  }

  private double cost(double x, double y) {
    double gap = Math.abs(x - y);
    return order == 1 ? gap : order == 2 ? gap * gap : Math.pow(gap, order);
  }

  /** Sorted values with the cumulative weight at the end of each; the last is exactly 1. */
  private record Quantiles(double[] values, double[] cumulative) {

    static Quantiles uniform(String name, double[] values) {
      SampleArguments.requireColumn(name, values, 1);
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double[] cumulative = new double[values.length];
      for (int i = 0; i < cumulative.length; i++) {
        cumulative[i] = (i + 1.0) / cumulative.length;
      }
      return new Quantiles(sorted, cumulative);
    }

    static Quantiles of(String name, double[] values, double[] weights) {
      SampleArguments.requireColumn(name, values, 1);
      if (weights.length != values.length) {
        throw new IllegalArgumentException(
            name + " has " + values.length + " values but " + weights.length + " weights");
      }
      int[] order =
          IntStream.range(0, values.length)
              .boxed()
              .sorted((a, b) -> Double.compare(values[a], values[b]))
              .mapToInt(Integer::intValue)
              .toArray();
      double[] sorted = new double[values.length];
      double[] cumulative = new double[values.length];
      double total = 0;
      for (int i = 0; i < order.length; i++) {
        double weight = weights[order[i]];
        if (!(weight >= 0) || !Double.isFinite(weight)) {
          throw new IllegalArgumentException(
              name + " weight " + order[i] + " must be finite and >= 0, was " + weight);
        }
        sorted[i] = values[order[i]];
        total += weight;
        cumulative[i] = total;
      }
      if (!(total > 0)) {
        throw new IllegalArgumentException(name + " weights must not all be 0");
      }
      for (int i = 0; i < cumulative.length; i++) {
        cumulative[i] /= total;
      }
      cumulative[cumulative.length - 1] = 1;
      return new Quantiles(sorted, cumulative);
    }
  }
}
