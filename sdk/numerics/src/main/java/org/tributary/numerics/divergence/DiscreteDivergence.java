package org.tributary.numerics.divergence;

/** Divergences of two probability vectors over the same categories; logarithms are natural. */
public final class DiscreteDivergence {
  private static final double SUM_TOLERANCE = 1e-9;

  private DiscreteDivergence() {}

  /** KL(p || q) in nats; +Infinity when q lacks a category of p. */
  public static double kullbackLeibler(double[] p, double[] q) {
    require(p, q);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      if (p[i] > 0) {
        sum += p[i] * (q[i] == 0 ? Double.POSITIVE_INFINITY : Math.log(p[i] / q[i]));
      }
    }
    return Math.max(0, sum);
  }

  /** The Jensen-Shannon divergence in nats, in [0, ln 2]. */
  public static double jensenShannon(double[] p, double[] q) {
    require(p, q);
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      double middle = 0.5 * (p[i] + q[i]);
      sum += p[i] == 0 ? 0 : 0.5 * p[i] * Math.log(p[i] / middle);
      sum += q[i] == 0 ? 0 : 0.5 * q[i] * Math.log(q[i] / middle);
    }
    return Math.max(0, sum);
  }

  /** The square root of the Jensen-Shannon divergence, which is a metric. */
  public static double jensenShannonDistance(double[] p, double[] q) {
    return Math.sqrt(jensenShannon(p, q));
  }

  /** Total variation of two probability vectors: half their L1 distance, in [0, 1]. */
  public static double totalVariation(double[] p, double[] q) {
    require(p, q);
    return Math.min(1, halfL1(p, q));
  }

  /** Half the L1 distance of two finite vectors of equal length, normalised or not. */
  public static double halfL1(double[] first, double[] second) {
    requireLengths(first, second);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += Math.abs(first[i] - second[i]);
    }
    if (!Double.isFinite(sum)) {
      throw new IllegalArgumentException("vectors must be finite, their distance was " + sum);
    }
    return 0.5 * sum;
  }

  private static void require(double[] p, double[] q) {
    requireLengths(p, q);
    requireProbabilities(p, "p");
    requireProbabilities(q, "q");
  }

  private static void requireLengths(double[] first, double[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "vectors must be equally long and not empty, were "
              + first.length
              + " and "
              + second.length);
    }
  }

  private static void requireProbabilities(double[] values, String name) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0)) {
        throw new IllegalArgumentException(
            name + " must be >= 0, entry " + i + " was " + values[i]);
      }
      sum += values[i];
    }
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(name + " must sum to 1, summed to " + sum);
    }
  }
}
