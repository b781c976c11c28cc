package org.tributary.plugins.study.selfconsuming.theory;

import org.tributary.numerics.quadrature.AdaptiveQuadrature;
import org.tributary.numerics.special.Normal;

/**
 * The mean density of kernel estimates of N(0, 1) that are refitted to their own draws, with a
 * Gaussian kernel of constant bandwidth h. What is expected of i refits with a share alpha of fresh
 * real rows is itself a mixture of normals,
 *
 * <pre>
 * E p_{i+1} = sum_{k=1..i} alpha (1-alpha)^(k-1) N(0, 1 + k h^2) + (1-alpha)^i N(0, 1 + (i+1) h^2)
 * </pre>
 *
 * and its total variation from the truth is the bias that no number of replicates takes away.
 *
 * @param bandwidth h, above 0
 * @param alpha share of real rows, in [0, 1]
 * @param refits i, at least 0
 */
public record KernelLoop(double bandwidth, double alpha, int refits) {
  private static final double REACH = 12;

  public KernelLoop {
    if (!(bandwidth > 0) || !(alpha >= 0 && alpha <= 1) || refits < 0) {
      throw new IllegalArgumentException(
          "bandwidth must be > 0, alpha in [0, 1] and refits >= 0, were "
              + bandwidth
              + ", "
              + alpha
              + " and "
              + refits);
    }
  }

  /**
   * The expanding cycle: n real rows and lambda n synthetic ones a generation, the paper's
   * bandwidth N^(-1/(2s+2)) of N = (1 + lambda) n rows.
   */
  public static KernelLoop expanding(double lambda, int n, double smoothness, int refits) {
    return new KernelLoop(
        Math.pow((1 + lambda) * n, -1 / (2 * smoothness + 2)), 1 / (1 + lambda), refits);
  }

  /** The mean density at a point. */
  public double density(double x) {
    double sum = 0;
    double left = 1;
    for (int k = 1; k <= refits + 1; k++) {
      double weight = k <= refits ? left * alpha : left;
      left *= 1 - alpha;
      double deviation = Math.sqrt(1 + k * bandwidth * bandwidth);
      sum += weight * Normal.pdf(x / deviation) / deviation;
    }
    return sum;
  }

  /** Its total variation from N(0, 1), by quadrature. */
  public double bias() {
    double reach = REACH * Math.sqrt(1 + (refits + 1) * bandwidth * bandwidth);
    return AdaptiveQuadrature.standard()
            .integrate(x -> 0.5 * Math.abs(density(x) - Normal.pdf(x)), 0, reach, 1, 2, 4)
            .value()
        * 2;
  }
}
