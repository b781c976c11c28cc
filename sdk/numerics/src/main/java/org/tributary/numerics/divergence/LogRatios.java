package org.tributary.numerics.divergence;

import org.tributary.numerics.statistics.Estimate;

/** Differences of log densities at draws, on the extended real line. */
final class LogRatios {
  private LogRatios() {}

  static double[] of(double[] logP, double[] logQ, String drawnFrom) {
    if (logP.length != logQ.length || logP.length < 2) {
      throw new IllegalArgumentException(
          "log densities on draws of "
              + drawnFrom
              + " must be equally many and at least two, were "
              + logP.length
              + " and "
              + logQ.length);
    }
    double[] ratios = new double[logP.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = logP[i] - logQ[i];
      if (Double.isNaN(ratios[i])) {
        throw new IllegalArgumentException(
            "log ratio is undefined at draw "
                + i
                + " of "
                + drawnFrom
                + ": log p was "
                + logP[i]
                + ", log q was "
                + logQ[i]);
      }
    }
    return ratios;
  }

  /** The mean with its standard error; an infinite term makes both infinite. */
  static Estimate meanOfExtended(double[] terms) {
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    if (Double.isInfinite(sum)) {
      return new Estimate(sum, Double.POSITIVE_INFINITY, terms.length);
    }
    return Estimate.ofMean(terms);
  }
}
