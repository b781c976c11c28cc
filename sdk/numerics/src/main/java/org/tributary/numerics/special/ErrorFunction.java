package org.tributary.numerics.special;

import org.apache.commons.math3.special.Erf;

/** The error function and its complement. */
public final class ErrorFunction {
  private ErrorFunction() {}

  /** erf(x), in [-1, 1]. */
  public static double erf(double x) {
    return Erf.erf(number(x));
  }

  /** 1 - erf(x), with full relative accuracy for large x. */
  public static double erfc(double x) {
    return Erf.erfc(number(x));
  }

  private static double number(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("the error function needs a number, was NaN");
    }
    return x;
  }
}
