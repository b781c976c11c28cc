package org.tributary.numerics.optimise;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Roots of a continuous function of one variable. */
public final class Roots {
  private static final int MOST_EVALUATIONS = 1000;

  private Roots() {}

  /**
   * A root in [lower, upper] by Brent's method.
   *
   * @param function finite at both ends, of opposite signs there (or zero at one)
   * @param tolerance absolute error of the root, {@code > 0}
   * @throws IllegalArgumentException if the ends do not bracket a root
   */
  public static double brent(
      DoubleUnaryOperator function, double lower, double upper, double tolerance) {
    Bounds.require(lower, upper, tolerance);
    double atLower = function.applyAsDouble(lower);
    double atUpper = function.applyAsDouble(upper);
    if (atLower == 0 || atUpper == 0) {
      return atLower == 0 ? lower : upper;
    }
    if (!(atLower < 0 && atUpper > 0) && !(atLower > 0 && atUpper < 0)) {
      throw new IllegalArgumentException(
          "the ends must bracket a root: f("
              + lower
              + ") = "
              + atLower
              + ", f("
              + upper
              + ") = "
              + atUpper);
    }
    return new BrentSolver(1e-15, tolerance)
        .solve(MOST_EVALUATIONS, function::applyAsDouble, lower, upper);
  }
}
