package org.tributary.evidence.judge;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/** The test by permuting whole units, exact where units with their sizes are exchangeable. */
final class Permutation {
  private static final int TIMES = 199;

  private Permutation() {}

  /** theta with the first K of an order of all units on the real side. */
  static double theta(DMatrixRMaj a, int[] order, int real, int[] sizes) {
    boolean[] first = new boolean[order.length];
    for (int k = 0; k < real; k++) {
      first[order[k]] = true;
    }
    double[] rows = new double[2];
    double[] squares = new double[2];
    double across = 0;
    double[] within = new double[2];
    for (int u = 0; u < order.length; u++) {
      int side = first[u] ? 0 : 1;
      rows[side] += sizes[u];
      squares[side] += (double) sizes[u] * sizes[u];
      for (int v = 0; v < order.length; v++) {
        if (first[u] && !first[v]) {
          across += a.data[u * order.length + v];
        } else if (first[u] == first[v] && u != v) {
          within[side] += a.data[u * order.length + v];
        }
      }
    }
    return 2 * across / (rows[0] * rows[1])
        - within[0] / (rows[0] * rows[0] - squares[0])
        - within[1] / (rows[1] * rows[1] - squares[1]);
  }

  /** Whether at most 4 of 199 relabellings reach the observed one: p of at most .025. */
  static boolean worse(PairSums sums, RandomStream stream) {
    int real = sums.real.drawn;
    int all = real + sums.candidate.drawn;
    int[] sizes = new int[all];
    int[] order = new int[all];
    for (int u = 0; u < all; u++) {
      sizes[u] = u < real ? sums.real.units.size(u) : sums.candidate.units.size(u - real);
      order[u] = u;
    }
    double observed = theta(sums.byUnit, order, real, sizes);
    int reached = 0;
    for (int b = 0; b < TIMES; b++) {
      stream.shuffle(order);
      reached += theta(sums.byUnit, order, real, sizes) >= observed ? 1 : 0;
    }
    return (1.0 + reached) / (TIMES + 1) <= .025;
  }
}
