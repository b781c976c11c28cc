package org.tributary.plugins.study.selfconsuming.theory;

import org.tributary.numerics.optimise.Roots;

/**
 * How the bound of the expanding cycle depends on lambda = m/n, synthetic rows a real one (Fu et
 * al. 2024, remark 4.11): with an error a fit that falls as N^-r,
 *
 * <pre>f(lambda, i) = (1 + lambda)^(1-r) [1 - q^(i+1)],   q = lambda / (1 + lambda)</pre>
 *
 * rises from 1 and falls to 0 for i {@code >=} 1: synthetic rows hurt before they help.
 *
 * @param rate r in (0, 1)
 * @param refits i {@code >=} 0
 */
public record PhaseTransition(double rate, int refits) {
  public PhaseTransition {
    if (!(rate > 0 && rate < 1) || refits < 0) {
      throw new IllegalArgumentException(
          "rate must be in (0, 1) and refits >= 0, were " + rate + " and " + refits);
    }
  }

  /** f(lambda, i), the first model on n + m real rows. */
  public double value(double lambda) {
    return Math.pow(1 + lambda, 1 - rate) * lost(lambda, refits + 1);
  }

  /** The same where the first model has n real rows only: it returns to 1, not to 0. */
  public double realistic(double lambda) {
    return Math.pow(1 + lambda, 1 - rate) * lost(lambda, refits) + 1 - lost(lambda, refits);
  }

  /** 1 - q^power without cancellation at large lambda. */
  private static double lost(double lambda, int power) {
    return lambda == 0 ? (power == 0 ? 0 : 1) : -Math.expm1(-power * Math.log1p(1 / lambda));
  }

  /** lambda'(i), where f is greatest; 0 for i = 0, where it only falls. */
  public double peak() {
    if (refits == 0) {
      return 0;
    }
    double high = 1;
    while (slope(high) > 0) {
      high *= 2;
    }
    return Roots.brent(this::slope, 0, high, 1e-13 * high);
  }

  /** Sign of the derivative: (1 - r)(1 - q^p) - p q^(p-1) / (1 + lambda), p = i + 1. */
  private double slope(double lambda) {
    int power = refits + 1;
    double q = lambda / (1 + lambda);
    return (1 - rate) * lost(lambda, power) - power * Math.pow(q, power - 1) / (1 + lambda);
  }

  /** Where f is back at 1, right of the peak; 0 for i = 0. */
  public double back() {
    if (refits == 0) {
      return 0;
    }
    double low = peak();
    double high = 2 * low;
    while (value(high) > 1) {
      high *= 2;
    }
    return Roots.brent(lambda -> value(lambda) - 1, low, high, 1e-12 * high);
  }
}
