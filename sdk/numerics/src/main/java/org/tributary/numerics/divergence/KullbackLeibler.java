package org.tributary.numerics.divergence;

import org.tributary.numerics.statistics.Estimate;

/** The Kullback-Leibler divergence KL(p || q), in nats, by Monte Carlo. */
public final class KullbackLeibler {
  private KullbackLeibler() {}

  /**
   * The mean of log p - log q over draws of p, with its standard error.
   *
   * <p>A draw that q cannot produce makes the estimate +Infinity, with infinite standard error. The
   * estimate may be negative by chance.
   *
   * @param logP log p at draws of p (at least 2)
   * @param logQ log q at the same draws; -Infinity is legal
   * @throws IllegalArgumentException if log p is -Infinity at a draw of p, or on NaN
   */
  public static Estimate monteCarlo(double[] logP, double[] logQ) {
    double[] terms = LogRatios.of(logP, logQ, "p");
    for (int i = 0; i < terms.length; i++) {
      if (terms[i] == Double.NEGATIVE_INFINITY) {
        throw new IllegalArgumentException(
            "draw " + i + " of p is impossible: log p was " + logP[i] + ", log q was " + logQ[i]);
      }
    }
    return LogRatios.meanOfExtended(terms);
  }
}
