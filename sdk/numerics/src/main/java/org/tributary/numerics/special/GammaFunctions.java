package org.tributary.numerics.special;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** The gamma and beta functions and their relatives, for positive arguments. */
public final class GammaFunctions {
  /** Above this argument the asymptotic series is exact to rounding. */
  private static final double ASYMPTOTIC = 16;

  private GammaFunctions() {}

  /** log Gamma(x), x {@code > 0}. */
  public static double logGamma(double x) {
    return Gamma.logGamma(positive(x));
  }

  /** log B(a, b), both {@code > 0}. */
  public static double logBeta(double a, double b) {
    return Beta.logBeta(positive(a), positive(b));
  }

  /** The derivative of log Gamma at x {@code > 0} (Abramowitz and Stegun 6.3.18). */
  public static double digamma(double x) {
    double shifted = positive(x);
    double sum = 0;
    while (shifted < ASYMPTOTIC) {
      sum -= 1 / shifted;
      shifted += 1;
    }
    double inverse = 1 / (shifted * shifted);
    double series =
        inverse
            * (1.0 / 12
                - inverse
                    * (1.0 / 120
                        - inverse * (1.0 / 252 - inverse * (1.0 / 240 - inverse * (1.0 / 132)))));
    return sum + Math.log(shifted) - 0.5 / shifted - series;
  }

  /** The second derivative of log Gamma at x {@code > 0} (Abramowitz and Stegun 6.4.12). */
  public static double trigamma(double x) {
    double shifted = positive(x);
    double sum = 0;
    while (shifted < ASYMPTOTIC) {
      sum += 1 / (shifted * shifted);
      shifted += 1;
    }
    double inverse = 1 / (shifted * shifted);
    double series =
        inverse
            * (1.0 / 6
                - inverse
                    * (1.0 / 30
                        - inverse * (1.0 / 42 - inverse * (1.0 / 30 - inverse * (5.0 / 66)))));
    return sum + 1 / shifted + 0.5 * inverse + series / shifted;
  }

  /** The lower regularized incomplete gamma function P(a, x), in [0, 1]. */
  public static double regularizedLower(double a, double x) {
    return Gamma.regularizedGammaP(positive(a), nonNegative(x));
  }

  /** The upper regularized incomplete gamma function Q(a, x) = 1 - P(a, x). */
  public static double regularizedUpper(double a, double x) {
    return Gamma.regularizedGammaQ(positive(a), nonNegative(x));
  }

  /** The regularized incomplete beta function I_x(a, b), x in [0, 1]. */
  public static double regularizedBeta(double x, double a, double b) {
    if (!(x >= 0 && x <= 1)) {
      throw new IllegalArgumentException("x must be in [0, 1], was " + x);
    }
    return Beta.regularizedBeta(x, positive(a), positive(b));
  }

  private static double positive(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      throw new IllegalArgumentException("argument must be finite and > 0, was " + x);
    }
    return x;
  }

  private static double nonNegative(double x) {
    if (!(x >= 0)) {
      throw new IllegalArgumentException("argument must be >= 0, was " + x);
    }
    return x;
  }
}
