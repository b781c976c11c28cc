package org.tributary.numerics.special;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * The chi-square law.
 *
 * @param degreesOfFreedom {@code > 0}
 */
public record ChiSquare(double degreesOfFreedom) {
  public ChiSquare {
    if (!(degreesOfFreedom > 0) || Double.isInfinite(degreesOfFreedom)) {
      throw new IllegalArgumentException(
          "degreesOfFreedom must be finite and > 0, was " + degreesOfFreedom);
    }
  }

  /** P(X {@code <=} x), x {@code >= 0}. */
  public double cdf(double x) {
    return GammaFunctions.regularizedLower(0.5 * degreesOfFreedom, 0.5 * x);
  }

  /** P(X {@code >} x), accurate in the upper tail. */
  public double survival(double x) {
    return GammaFunctions.regularizedUpper(0.5 * degreesOfFreedom, 0.5 * x);
  }

  /** The value x with P(X {@code <=} x) = probability, for probability in (0, 1). */
  public double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must be in (0, 1), was " + probability);
    }
    ChiSquaredDistribution law = new ChiSquaredDistribution(null, degreesOfFreedom, 1e-12);
    return law.inverseCumulativeProbability(probability);
  }
}
