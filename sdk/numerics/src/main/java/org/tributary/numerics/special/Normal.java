package org.tributary.numerics.special;

import org.apache.commons.math3.special.Erf;

/** The standard normal law, with tails accurate in relative terms. */
public final class Normal {
  /** log(2 pi) / 2. */
  public static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private static final double ROOT_TWO = Math.sqrt(2);
  private static final double FAR_TAIL = -20;
  private static final int TAIL_TERMS = 10;

  private Normal() {}

  /** The density at x. */
  public static double pdf(double x) {
    return Math.exp(logPdf(x));
  }

  /** The log density at x. */
  public static double logPdf(double x) {
    return -0.5 * number(x) * x - LOG_ROOT_TWO_PI;
  }

  /** The log density at x of the normal law with this mean and standard deviation {@code > 0}. */
  public static double logPdf(double x, double mean, double standardDeviation) {
    if (!(standardDeviation > 0)) {
      throw new IllegalArgumentException("standardDeviation must be > 0, was " + standardDeviation);
    }
    return logPdf((x - mean) / standardDeviation) - Math.log(standardDeviation);
  }

  /** P(Z {@code <=} x). */
  public static double cdf(double x) {
    return 0.5 * ErrorFunction.erfc(-x / ROOT_TWO);
  }

  /** P(Z {@code >} x), accurate for large x. */
  public static double survival(double x) {
    return cdf(-x);
  }

  /** log P(Z {@code <=} x), accurate far into the lower tail. */
  public static double logCdf(double x) {
    if (number(x) == Double.NEGATIVE_INFINITY) {
      return x;
    }
    if (x > 5) {
      return Math.log1p(-survival(x));
    }
    if (x > FAR_TAIL) {
      return Math.log(cdf(x));
    }
    // Mills ratio: Phi(x) = phi(x)/|x| (1 - 1/x^2 + 3/x^4 - 15/x^6 + ...)
    double sum = 1;
    double term = 1;
    for (int k = 1; k <= TAIL_TERMS; k++) {
      term *= -(2 * k - 1) / (x * x);
      sum += term;
    }
    return logPdf(x) - Math.log(-x) + Math.log(sum);
  }

  /**
   * The value x with P(Z {@code <=} x) = probability.
   *
   * @param probability in [0, 1]; the ends give the infinities
   */
  public static double quantile(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], was " + probability);
    }
    if (probability == 0 || probability == 1) {
      return probability == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (probability > 0.5) {
      return -lowerQuantile(1 - probability);
    }
    return lowerQuantile(probability);
  }

  private static double lowerQuantile(double probability) {
    double target = Math.log(probability);
    double x =
        probability > 1e-4
            ? -ROOT_TWO * Erf.erfInv(1 - 2 * probability)
            : -Math.sqrt(-2 * target - Math.log(-4 * Math.PI * target));
    // Newton on log Phi, which is concave: the step is (log Phi - log p) Phi / phi.
    for (int iteration = 0; iteration < 50; iteration++) {
      double logCdf = logCdf(x);
      double step = (logCdf - target) * Math.exp(logCdf - logPdf(x));
      x -= step;
      if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(x))) {
        break;
      }
    }
    return x;
  }

  private static double number(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("the normal law needs a number, was NaN");
    }
    return x;
  }
}
