package org.tributary.numerics.special;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t law.
 *
 * @param degreesOfFreedom {@code > 0}, not necessarily whole
 */
public record StudentT(double degreesOfFreedom) {
  public StudentT {
    if (!(degreesOfFreedom > 0) || Double.isInfinite(degreesOfFreedom)) {
      throw new IllegalArgumentException(
          "degreesOfFreedom must be finite and > 0, was " + degreesOfFreedom);
    }
  }

  /** P(T {@code <=} t). */
  public double cdf(double t) {
    return t > 0 ? 1 - survival(t) : survival(-t);
  }

  /** P(T {@code >} t), accurate in the upper tail. */
  public double survival(double t) {
    if (Double.isNaN(t)) {
      throw new IllegalArgumentException("t must be a number, was NaN");
    }
    if (t < 0) {
      return 1 - survival(-t);
    }
    if (Double.isInfinite(t)) {
      return 0;
    }
    double x = degreesOfFreedom / (degreesOfFreedom + t * t);
    return 0.5 * GammaFunctions.regularizedBeta(x, 0.5 * degreesOfFreedom, 0.5);
  }

  /** P(|T| {@code >=} |t|). */
  public double twoSided(double t) {
    return Math.min(1, 2 * survival(Math.abs(t)));
  }

  /** The value t with P(T {@code <=} t) = probability, for probability in (0, 1). */
  public double quantile(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must be in (0, 1), was " + probability);
    }
    if (probability == 0.5) {
      return 0;
    }
    if (probability < 0.5) {
      return -upper(probability);
    }
    return upper(1 - probability);
  }

  private double upper(double tail) {
    TDistribution law = new TDistribution(null, degreesOfFreedom, 1e-9);
    double t = -law.inverseCumulativeProbability(tail);
    for (int iteration = 0; iteration < 4; iteration++) {
      double step = (survival(t) - tail) / law.density(t);
      t += step;
      if (Math.abs(step) <= 1e-15 * t) {
        break;
      }
    }
    return t;
  }
}
