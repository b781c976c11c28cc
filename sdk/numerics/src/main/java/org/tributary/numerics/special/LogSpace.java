package org.tributary.numerics.special;

/** Sums and differences of exponentials, computed on the log scale without overflow. */
public final class LogSpace {
  private static final double LOG_TWO = Math.log(2);

  private LogSpace() {}

  /**
   * The logarithm of the sum of exp(x_i).
   *
   * @param logTerms at least one value; -Infinity stands for a term that is zero
   * @return -Infinity when every term is -Infinity, +Infinity when one term is
   * @throws IllegalArgumentException if the array is empty or holds NaN
   */
  public static double logSumExp(double[] logTerms) {
    double maximum = maximum(logTerms);
    if (Double.isInfinite(maximum)) {
      return maximum;
    }
    double sum = 0;
    for (double term : logTerms) {
      sum += Math.exp(term - maximum);
    }
    return maximum + Math.log(sum);
  }

  /**
   * The logarithm of the sum of w_i exp(x_i), with weights of zero switching a term off.
   *
   * @param logTerms at least one value, not NaN
   * @param weights as many values, finite and {@code >= 0}
   */
  public static double logSumExp(double[] logTerms, double[] weights) {
    if (logTerms.length != weights.length) {
      throw new IllegalArgumentException(
          "weights must be as many as terms, were " + weights.length + " for " + logTerms.length);
    }
    double[] weighted = new double[logTerms.length];
    for (int i = 0; i < weighted.length; i++) {
      if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
        throw new IllegalArgumentException(
            "weights must be finite and >= 0, weight " + i + " was " + weights[i]);
      }
      weighted[i] =
          weights[i] == 0 && !Double.isNaN(logTerms[i])
              ? Double.NEGATIVE_INFINITY
              : logTerms[i] + Math.log(weights[i]);
    }
    return logSumExp(weighted);
  }

  /** The logarithm of the mean of exp(x_i); conventions of {@link #logSumExp(double[])}. */
  public static double logMeanExp(double[] logTerms) {
    return logSumExp(logTerms) - Math.log(logTerms.length);
  }

  /**
   * log(1 - exp(x)) for x {@code <= 0}, accurate at both ends (Maechler, "Accurately computing
   * log(1 - exp(-|a|))").
   */
  public static double log1mExp(double x) {
    if (!(x <= 0)) {
      throw new IllegalArgumentException("log1mExp needs a value <= 0, was " + x);
    }
    return x > -LOG_TWO ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
  }

  /** log(1 + exp(x)), the softplus, without overflow. */
  public static double log1pExp(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("log1pExp needs a number, was NaN");
    }
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  private static double maximum(double[] terms) {
    if (terms.length == 0) {
      throw new IllegalArgumentException("logSumExp needs at least one term, had none");
    }
    double maximum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < terms.length; i++) {
      if (Double.isNaN(terms[i])) {
        throw new IllegalArgumentException("terms must be numbers, term " + i + " was NaN");
      }
      maximum = Math.max(maximum, terms[i]);
    }
    return maximum;
  }
}
