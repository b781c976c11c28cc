package org.tributary.numerics.statistics;

import org.tributary.numerics.special.GammaFunctions;

/** Fisher's exact test of two shares. */
public final class FisherExact {
  private FisherExact() {}

  /**
   * The one-sided p-value that the first share is not the larger one: P(X {@code >=} successes), X
   * hypergeometric given all four margins.
   *
   * @param successes of the first sample, in 0..trials
   * @param otherSuccesses of the second, in 0..otherTrials
   */
  public static double greater(long successes, long trials, long otherSuccesses, long otherTrials) {
    if (successes < 0 || successes > trials || otherSuccesses < 0 || otherSuccesses > otherTrials) {
      throw new IllegalArgumentException(
          "successes must be in 0..trials, were "
              + successes
              + " of "
              + trials
              + " and "
              + otherSuccesses
              + " of "
              + otherTrials);
    }
    long drawn = successes + otherSuccesses;
    double whole = logChoose(trials + otherTrials, drawn);
    double p = 0;
    for (long k = successes; k <= Math.min(drawn, trials); k++) {
      p += Math.exp(logChoose(trials, k) + logChoose(otherTrials, drawn - k) - whole);
    }
    return Math.min(1, p);
  }

  private static double logChoose(long n, long k) {
    return k < 0 || k > n
        ? Double.NEGATIVE_INFINITY
        : GammaFunctions.logGamma(n + 1.0)
            - GammaFunctions.logGamma(k + 1.0)
            - GammaFunctions.logGamma(n - k + 1.0);
  }
}
