package org.tributary.numerics.quadrature;

/**
 * The value of an integral with what is known about its error.
 *
 * @param value the integral
 * @param errorEstimate an estimate, mostly pessimistic, of the absolute error, {@code >= 0}
 * @param evaluations how often the integrand was asked
 */
public record Integral(double value, double errorEstimate, int evaluations) {
  public Integral {
    if (Double.isNaN(value) || !(errorEstimate >= 0)) {
      throw new ArithmeticException(
          "integral must be a number, was " + value + " with error " + errorEstimate);
    }
  }
}
