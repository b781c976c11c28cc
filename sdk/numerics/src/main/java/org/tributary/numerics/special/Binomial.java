package org.tributary.numerics.special;

/**
 * The binomial law.
 *
 * @param trials {@code >= 1}
 * @param probability of a success, in [0, 1]
 */
public record Binomial(long trials, double probability) {
  public Binomial {
    if (trials < 1 || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "binomial law needs trials >= 1 and a probability in [0, 1], had "
              + trials
              + " and "
              + probability);
    }
  }

  /** P(X {@code <=} successes), accurate in the lower tail. */
  public double cdf(long successes) {
    if (successes < 0) {
      return 0;
    }
    return successes >= trials
        ? 1
        // P(X <= k) = I_{1-p}(n - k, k + 1)
        : GammaFunctions.regularizedBeta(1 - probability, trials - successes, successes + 1);
  }

  /** P(X {@code >=} successes), accurate in the upper tail. */
  public double atLeast(long successes) {
    if (successes <= 0) {
      return 1;
    }
    return successes > trials
        ? 0
        : GammaFunctions.regularizedBeta(probability, successes, trials - successes + 1);
  }

  /** The smallest k with P(X {@code <=} k) {@code >=} share, for a share in (0, 1). */
  public long quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be in (0, 1), was " + share);
    }
    long low = 0;
    long high = trials;
    while (low < high) {
      long middle = low + high >>> 1;
      if (cdf(middle) >= share) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
