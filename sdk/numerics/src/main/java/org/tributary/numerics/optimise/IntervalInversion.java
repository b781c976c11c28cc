package org.tributary.numerics.optimise;

import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import org.tributary.numerics.statistics.Interval;

/**
 * The threshold of a noisy monotone contrast, by inverting its interval: one bisection finds where
 * one end of the interval crosses zero, another where the other end does.
 *
 * <p>Bisecting the point estimate instead gives a number without an error. The contrast must be
 * evaluated with common random numbers at all positions, so that its interval moves smoothly.
 */
public final class IntervalInversion {
  private IntervalInversion() {}

  /**
   * The positions in [lower, upper] whose interval contains zero.
   *
   * @param contrast the interval of a difference that changes sign once in the range, in either
   *     direction; it is asked at most once a position
   * @param tolerance absolute error of the two ends, {@code > 0}
   * @throws IllegalArgumentException if both ends of the range are decided the same way
   */
  public static Threshold invert(
      DoubleFunction<Interval> contrast, double lower, double upper, double tolerance) {
    Bounds.require(lower, upper, tolerance);
    TreeMap<Double, Interval> known = new TreeMap<>();
    DoubleFunction<Interval> asked = x -> known.computeIfAbsent(x, contrast::apply);
    int atLower = decided(asked.apply(lower));
    int atUpper = decided(asked.apply(upper));
    if (atLower == atUpper && atLower != 0) {
      throw new IllegalArgumentException(
          "no threshold in ["
              + lower
              + ", "
              + upper
              + "]: the contrast is "
              + (atLower < 0 ? "negative" : "positive")
              + " at both ends; widen the range");
    }
    int below = atLower != 0 ? atLower : -atUpper;
    if (below == 0) {
      return new Threshold(lower, upper, true, true);
    }
    double first =
        atLower == 0
            ? lower
            : bisect(x -> decided(asked.apply(x)) != below, lower, upper, tolerance);
    double last =
        atUpper == 0
            ? upper
            : bisect(x -> decided(asked.apply(x)) == -below, lower, upper, tolerance);
    return new Threshold(Math.min(first, last), Math.max(first, last), atLower == 0, atUpper == 0);
  }

  /**
   * Where a monotone indicator turns from false to true.
   *
   * @param indicator taken to be false at lower and true at upper, without being asked there
   */
  public static double bisect(
      DoublePredicate indicator, double lower, double upper, double tolerance) {
    Bounds.require(lower, upper, tolerance);
    double no = lower;
    double yes = upper;
    while (yes - no > tolerance) {
      double middle = 0.5 * (no + yes);
      if (middle <= no || middle >= yes) {
        break;
      }
      if (indicator.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return 0.5 * (no + yes);
  }

  private static int decided(Interval interval) {
    if (interval.lower() > 0) {
      return 1;
    }
    return interval.upper() < 0 ? -1 : 0;
  }
}
