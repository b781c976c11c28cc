package org.tributary.evidence.ranking;

import org.tributary.numerics.statistics.Interval;

/**
 * Where one arm stands.
 *
 * @param arm index of the arm as it was given
 * @param mean over replicates
 * @param rankFrom 1 plus the arms shown to be better
 * @param rankTo the number of arms minus those shown to be worse
 * @param tiedWithBest whether it is not shown to be worse than the arm of the best mean
 * @param differenceToBest its mean minus the best one's, with the simultaneous interval; a point 0
 *     for the best itself
 */
public record Standing(
    int arm,
    double mean,
    int rankFrom,
    int rankTo,
    boolean tiedWithBest,
    Interval differenceToBest) {
  public Standing {
    if (arm < 0 || rankFrom < 1 || rankTo < rankFrom) {
      throw new IllegalArgumentException(
          "standing of arm " + arm + " needs ranks in order, had " + rankFrom + "-" + rankTo);
    }
  }

  /** The rank in words: {@code 3}, or {@code 1-2} where evidence leaves it open. */
  public String rank() {
    return rankFrom == rankTo ? Integer.toString(rankFrom) : rankFrom + "-" + rankTo;
  }
}
