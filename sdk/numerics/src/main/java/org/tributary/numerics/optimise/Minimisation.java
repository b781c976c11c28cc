package org.tributary.numerics.optimise;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/** Minima of a function of one variable with a single dip in the range. */
public final class Minimisation {
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  private Minimisation() {}

  /**
   * Brent's minimum on [lower, upper]: parabolas where they help, golden sections where not.
   *
   * @param tolerance absolute error of the position, {@code > 0}; below about 1e-8 of the position
   *     the function is flat to rounding
   */
  public static Minimum brent(
      DoubleUnaryOperator function, double lower, double upper, double tolerance) {
    Bounds.require(lower, upper, tolerance);
    UnivariatePointValuePair found =
        new BrentOptimizer(1e-10, tolerance)
            .optimize(
                new MaxEval(10_000),
                GoalType.MINIMIZE,
                new SearchInterval(lower, upper),
                new UnivariateObjectiveFunction(numbers(function)));
    return new Minimum(found.getPoint(), found.getValue());
  }

  /**
   * The golden-section minimum on [lower, upper]: slower, and safe for functions with kinks.
   *
   * @param tolerance absolute error of the position, {@code > 0}
   */
  public static Minimum golden(
      DoubleUnaryOperator function, double lower, double upper, double tolerance) {
    Bounds.require(lower, upper, tolerance);
    UnivariateFunction checked = numbers(function);
    double left = lower;
    double right = upper;
    double first = right - GOLDEN * (right - left);
    double second = left + GOLDEN * (right - left);
    double atFirst = checked.value(first);
    double atSecond = checked.value(second);
    while (right - left > tolerance && first < second) {
      if (atFirst <= atSecond) {
        right = second;
        second = first;
        atSecond = atFirst;
        first = right - GOLDEN * (right - left);
        atFirst = checked.value(first);
      } else {
        left = first;
        first = second;
        atFirst = atSecond;
        second = left + GOLDEN * (right - left);
        atSecond = checked.value(second);
      }
    }
    return atFirst <= atSecond ? new Minimum(first, atFirst) : new Minimum(second, atSecond);
  }

  private static UnivariateFunction numbers(DoubleUnaryOperator function) {
    return x -> {
      double value = function.applyAsDouble(x);
      if (Double.isNaN(value)) {
        throw new ArithmeticException("function to minimise is NaN at " + x);
      }
      return value;
    };
  }
}
