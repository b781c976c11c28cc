package org.tributary.plugins.gaussian;

import java.util.Arrays;
import org.tributary.numerics.special.Normal;

/**
 * The weight of a smoothed sample below and above a point,
 *
 * <pre>sum_i w_i Phi((x - x_i) / h) and sum_i w_i Phi((x_i - x) / h),</pre>
 *
 * of rows in boxes half a bandwidth wide, each kept as moments about its centre c: with {@code u =
 * (x - c) / h}, {@code v_i = (x_i - c) / h} and Hermite's polynomials He,
 *
 * <pre>
 *   sum_i w_i Phi(u - v_i) = W Phi(u) - phi(u) sum_k He_{k-1}(u) S_k,  S_k = sum_i w_i v_i^k / k!
 * </pre>
 *
 * <p>(a fast Gauss transform, integrated; Greengard and Strain, 1991). Both are within 1e-13 of
 * their values, relative to them, at any x within two bandwidths of a row.
 */
final class KernelTails {
  /** Widest box, in bandwidths; so |v| is at most a quarter. */
  private static final double WIDTH = 0.5;

  /** Terms of the series: the next is below 1e-15 of the kernel's tail six bandwidths away. */
  private static final int TERMS = 20;

  /** Where a kernel's tail no longer shows beside the nearest one, in bandwidths. */
  private static final double FAR = 9.5;

  private final double bandwidth;
  private final double total;

  /** Centres, ascending; weights of the boxes before each; moments S_0, S_1, ... of each. */
  private final double[] centres;

  private final double[] before;
  private final double[][] moments;

  /**
   * Rows in boxes.
   *
   * @param sorted ascending
   * @param cumulative running sums of their weights
   * @param bandwidth h, positive
   */
  KernelTails(double[] sorted, double[] cumulative, double bandwidth) {
    this.bandwidth = bandwidth;
    total = cumulative[cumulative.length - 1];
    double[] middles = new double[sorted.length];
    double[] weights = new double[sorted.length];
    double[][] powers = new double[sorted.length][];
    int boxes = 0;
    for (int from = 0; from < sorted.length; boxes++) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] - sorted[from] <= WIDTH * bandwidth) {
        to++;
      }
      middles[boxes] = 0.5 * (sorted[from] + sorted[to - 1]);
      weights[boxes] = from == 0 ? 0 : cumulative[from - 1];
      powers[boxes] = powers(sorted, cumulative, from, to, middles[boxes]);
      from = to;
    }
    centres = Arrays.copyOf(middles, boxes);
    before = Arrays.copyOf(weights, boxes + 1);
    before[boxes] = total;
    moments = Arrays.copyOf(powers, boxes);
  }

  private double[] powers(double[] sorted, double[] cumulative, int from, int to, double centre) {
    double[] sums = new double[TERMS];
    for (int i = from; i < to; i++) {
      double v = (sorted[i] - centre) / bandwidth;
      double term = cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
      for (int k = 0; k < TERMS; k++) {
        sums[k] += term;
        term *= v;
      }
    }
    double factorial = 1;
    for (int k = 2; k < TERMS; k++) {
      factorial *= k;
      sums[k] /= factorial;
    }
    return sums;
  }

  /** Returns the weight below x and the weight above it. */
  double[] at(double x) {
    int first = firstFrom(x - FAR * bandwidth);
    int end = firstFrom(x + FAR * bandwidth);
    double below = before[first];
    double above = total - before[end];
    for (int box = first; box < end; box++) {
      double u = (x - centres[box]) / bandwidth;
      double bend = Normal.pdf(u) * series(u, moments[box]);
      below += moments[box][0] * Normal.cdf(u) - bend;
      above += moments[box][0] * Normal.cdf(-u) + bend;
    }
    return new double[] {below, above};
  }

  private static double series(double u, double[] sums) {
    double sum = 0;
    double previous = 0;
    double hermite = 1;
    for (int k = 1; k < TERMS; k++) {
      sum += hermite * sums[k];
      double next = u * hermite - (k - 1) * previous;
      previous = hermite;
      hermite = next;
    }
    return sum;
  }

  private int firstFrom(double x) {
    int place = Arrays.binarySearch(centres, x);
    return place < 0 ? -place - 1 : place;
  }
}
