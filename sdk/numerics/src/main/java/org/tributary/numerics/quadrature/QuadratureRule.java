package org.tributary.numerics.quadrature;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** A fixed set of nodes and weights: the integral of f is about the sum of w_i f(x_i). */
public final class QuadratureRule {
  private final double[] nodes;
  private final double[] weights;

  /**
   * A rule of these nodes and weights, both copied.
   *
   * @throws IllegalArgumentException if the lengths differ, are zero, or a value is not finite
   */
  public QuadratureRule(double[] nodes, double[] weights) {
    if (nodes.length == 0 || nodes.length != weights.length) {
      throw new IllegalArgumentException(
          "nodes and weights must be equally many and at least one, were "
              + nodes.length
              + " and "
              + weights.length);
    }
    if (!Arrays.stream(nodes).allMatch(Double::isFinite)
        || !Arrays.stream(weights).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("nodes and weights must be finite");
    }
    this.nodes = nodes.clone();
    this.weights = weights.clone();
  }

  /** The number of nodes. */
  public int size() {
    return nodes.length;
  }

  /** Node i. */
  public double node(int i) {
    return nodes[i];
  }

  /** Weight i. */
  public double weight(int i) {
    return weights[i];
  }

  /**
   * The weighted sum of the function's values.
   *
   * @throws ArithmeticException if the function gives NaN at a node
   */
  public double integrate(DoubleUnaryOperator function) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      double value = function.applyAsDouble(nodes[i]);
      if (Double.isNaN(value)) {
        throw new ArithmeticException("integrand is NaN at " + nodes[i]);
      }
      sum += weights[i] * value;
    }
    return sum;
  }
}
