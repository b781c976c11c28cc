package org.tributary.evidence.judge;

import org.tributary.numerics.special.Normal;

/**
 * What two tables of these sizes can show at best.
 *
 * @param reachable whether as good as real can be said at all: the upper null quantile lies below
 *     kappa
 * @param smallestShift the shift these sizes can show, as a multiple of the margin
 * @param unitsNeeded units on each side, like the real ones, with which one law is called as good
 *     with power .8
 */
public record Gate(boolean reachable, double smallestShift, long unitsNeeded) {
  private static final double POWER = 0.8;
  private static final long MOST = 1L << 50;

  /**
   * The gate. With N units a side the eigenvalues shrink like 1/N, so the power quantile does too
   * and the null variance like 1/N^2: N solves q(N) + z sqrt(2 Var_kappa / N + V0(N)) = kappa.
   */
  static Gate of(NullLaw law, MarginPass margin, int realUnits, int candidateUnits, double level) {
    double kappa = margin.kappa();
    double largest = law.quantile(0.5 + 0.5 * level);
    if (!(kappa > 0)) {
      return new Gate(false, Double.POSITIVE_INFINITY, Long.MAX_VALUE);
    }
    double now = 1.0 / realUnits + 1.0 / candidateUnits;
    double quantile = law.quantile(POWER);
    double z = Normal.quantile(0.5 + 0.5 * level);
    long low = 2;
    long high = MOST;
    while (low < high) {
      long middle = low + (high - low) / 2;
      double shrink = 2.0 / middle / now;
      double variance =
          2 * margin.realVariance() * realUnits / middle + law.variance() * shrink * shrink;
      if (quantile * shrink + z * Math.sqrt(variance) <= kappa) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return new Gate(largest < kappa, Math.sqrt(Math.max(0, largest) / kappa), low);
  }
}
