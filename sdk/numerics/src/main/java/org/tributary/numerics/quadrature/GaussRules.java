package org.tributary.numerics.quadrature;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** Gauss quadrature rules, exact for polynomials of degree up to twice the node count less one. */
public final class GaussRules {
  private static final int MOST_HERMITE_NODES = 150;

  private GaussRules() {}

  /** The Gauss-Legendre rule of this many nodes on [lower, upper], weight 1. */
  public static QuadratureRule legendre(int nodeCount, double lower, double upper) {
    requireCount(nodeCount, Integer.MAX_VALUE);
    if (!(lower < upper) || Double.isInfinite(upper - lower)) {
      throw new IllegalArgumentException(
          "bounds must be finite and increasing, were " + lower + " and " + upper);
    }
    double[] nodes = new double[nodeCount];
    double[] weights = new double[nodeCount];
    double middle = 0.5 * (lower + upper);
    double half = 0.5 * (upper - lower);
    for (int i = 0; i < nodeCount; i++) {
      double x = -Math.cos(Math.PI * (i + 0.75) / (nodeCount + 0.5));
      double derivative = 1;
      for (int iteration = 0; iteration < 100; iteration++) {
        // (k+1) P_{k+1} = (2k+1) x P_k - k P_{k-1};  P_n' = n (x P_n - P_{n-1}) / (x^2 - 1)
        double previous = 1;
        double current = x;
        for (int k = 1; k < nodeCount; k++) {
          double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
          previous = current;
          current = next;
        }
        derivative = nodeCount * (x * current - previous) / (x * x - 1);
        double step = current / derivative;
        x -= step;
        if (Math.abs(step) < 1e-15) {
          break;
        }
      }
      nodes[i] = middle + half * x;
      weights[i] = half * 2 / ((1 - x * x) * derivative * derivative);
    }
    return new QuadratureRule(nodes, weights);
  }

  /**
   * The Gauss-Hermite rule for the weight exp(-x^2) on the real line.
   *
   * @param nodeCount in 1..150
   */
  public static QuadratureRule hermite(int nodeCount) {
    requireCount(nodeCount, MOST_HERMITE_NODES);
    GaussIntegrator rule = new GaussIntegratorFactory().hermite(nodeCount);
    double[] nodes = new double[nodeCount];
    double[] weights = new double[nodeCount];
    for (int i = 0; i < nodeCount; i++) {
      nodes[i] = rule.getPoint(i);
      weights[i] = rule.getWeight(i);
    }
    return new QuadratureRule(nodes, weights);
  }

  /**
   * The rule for expectations under the normal law with this mean and standard deviation.
   *
   * @param nodeCount in 1..150
   * @param standardDeviation {@code > 0}
   */
  public static QuadratureRule normal(int nodeCount, double mean, double standardDeviation) {
    if (!(standardDeviation > 0)) {
      throw new IllegalArgumentException("standardDeviation must be > 0, was " + standardDeviation);
    }
    QuadratureRule hermite = hermite(nodeCount);
    double[] nodes = new double[nodeCount];
    double[] weights = new double[nodeCount];
    for (int i = 0; i < nodeCount; i++) {
      nodes[i] = mean + Math.sqrt(2) * standardDeviation * hermite.node(i);
      weights[i] = hermite.weight(i) / Math.sqrt(Math.PI);
    }
    return new QuadratureRule(nodes, weights);
  }

  private static void requireCount(int nodeCount, int most) {
    if (nodeCount < 1 || nodeCount > most) {
      throw new IllegalArgumentException("nodeCount must be in 1.." + most + ", was " + nodeCount);
    }
  }
}
