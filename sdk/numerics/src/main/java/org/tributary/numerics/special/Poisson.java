package org.tributary.numerics.special;

/**
 * The Poisson law.
 *
 * @param mean {@code >= 0}, finite
 */
public record Poisson(double mean) {
  public Poisson {
    if (!(mean >= 0) || Double.isInfinite(mean)) {
      throw new IllegalArgumentException("mean must be finite and >= 0, was " + mean);
    }
  }

  /** P(X {@code <=} count), accurate in the lower tail. */
  public double cdf(long count) {
    if (count < 0) {
      return 0;
    }
    return GammaFunctions.regularizedUpper(count + 1.0, mean);
  }
}
