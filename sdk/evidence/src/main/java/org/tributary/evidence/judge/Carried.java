package org.tributary.evidence.judge;

import java.util.Optional;
import org.tributary.evidence.Units;
import org.tributary.evidence.tails.HalfSpread;

/**
 * The few units of one side that carry half of the variance of a statistic: its verdict rests on
 * them, and more rows of the kind need not help.
 *
 * @param candidate whether they are the candidate's; else real ones
 * @param units their numbers, the heaviest first, at most {@value HalfSpread#FEW}
 * @param share of the variance of that side they carry, in [.5, 1]
 */
public record Carried(boolean candidate, int[] units, double share) {
  public Carried {
    units = units.clone();
  }

  /** The carriers of the side with the larger variance; empty where no few units carry half. */
  static Optional<Carried> of(double[] ofReal, Units real, double[] ofCandidate, Units candidate) {
    boolean second = candidate.varianceOfMean(ofCandidate) > real.varianceOfMean(ofReal);
    Units units = second ? candidate : real;
    if (units.count() < HalfSpread.FEWEST_UNITS) {
      return Optional.empty();
    }
    HalfSpread half = HalfSpread.ofUnits(second ? ofCandidate : ofReal, units);
    return half.carriedByFew()
        ? Optional.of(new Carried(second, half.carriers(), half.share()))
        : Optional.empty();
  }
}
