package org.tributary.evidence.judge;

import java.util.Optional;
import org.tributary.evidence.Units;
import org.tributary.evidence.units.IntraclassCorrelation;

/**
 * An unbiased two-sample statistic and its variance away from one law.
 *
 * @param theta 0 in expectation under one law; may be negative
 * @param variance K/(K-1) sum_u c_u^2 / n^2 and likewise for the candidate, c_u the sum of h less
 *     its mean over the rows of u
 * @param designEffect how many candidate rows are worth one independent one, {@code >= 1}
 * @param carried the few units that carry half of the variance
 */
record UStatistic(double theta, double variance, double designEffect, Optional<Carried> carried) {

  static UStatistic of(PairSums sums) {
    Units real = sums.real.units;
    Units candidate = sums.candidate.units;
    double n = real.rowCount();
    double m = candidate.rowCount();
    double theta =
        2 * sum(sums.realToCandidate) / (n * m)
            - sum(sums.realToReal) / (n * n - real.sumOfSquaredSizes())
            - sum(sums.candidateToCandidate) / (m * m - candidate.sumOfSquaredSizes());
    double[] ofReal = influence(sums.realToCandidate, m, sums.realToReal, real);
    double[] ofCandidate = influence(sums.candidateToReal, n, sums.candidateToCandidate, candidate);
    return new UStatistic(
        theta,
        real.varianceOfMean(ofReal) + candidate.varianceOfMean(ofCandidate),
        designEffect(ofCandidate, candidate),
        Carried.of(ofReal, real, ofCandidate, candidate));
  }

  /** h_x = 2 (mean_y d(x, y) - mean_x' d(x, x')), x' of other units. */
  private static double[] influence(double[] across, double other, double[] own, Units units) {
    double[] h = new double[across.length];
    for (int i = 0; i < h.length; i++) {
      double others = units.rowCount() - units.size(units.ofRow(i));
      h[i] = 2 * (across[i] / other - own[i] / others);
    }
    return h;
  }

  private static double designEffect(double[] h, Units units) {
    if (units.single()) {
      return 1;
    }
    double correlation = Math.max(0, IntraclassCorrelation.of(h, units).value());
    return 1 + (units.sizeOfARowsUnit() - 1) * correlation;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
