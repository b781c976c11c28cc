package org.tributary.numerics.quadrature;

import java.util.function.DoubleBinaryOperator;

/**
 * The product of two one-dimensional rules.
 *
 * @param first the rule of the first coordinate
 * @param second the rule of the second coordinate
 */
public record TensorGrid(QuadratureRule first, QuadratureRule second) {

  /** The Gauss-Legendre product rule with this many nodes a side on a rectangle. */
  public static TensorGrid legendre(
      int nodeCount, double lowerFirst, double upperFirst, double lowerSecond, double upperSecond) {
    return new TensorGrid(
        GaussRules.legendre(nodeCount, lowerFirst, upperFirst),
        GaussRules.legendre(nodeCount, lowerSecond, upperSecond));
  }

  /**
   * The weighted double sum of the function's values.
   *
   * @throws ArithmeticException if the function gives NaN at a node
   */
  public double integrate(DoubleBinaryOperator function) {
    return first.integrate(x -> second.integrate(y -> function.applyAsDouble(x, y)));
  }
}
