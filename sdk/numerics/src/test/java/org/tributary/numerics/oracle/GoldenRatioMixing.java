package org.tributary.numerics.oracle;

/**
 * The stationary variance of a mean fitted each generation to n fresh real rows and m synthetic
 * rows with sample weights w and 1 - w (He, Xu and Cheng, arXiv 2502.18049).
 */
public final class GoldenRatioMixing {
  private GoldenRatioMixing() {}

  /** The best weight of the real rows: (sqrt(k^2 + 4k) - k) / 2, with k = n/m {@code > 0}. */
  public static double optimalRealWeight(double realToSynthetic) {
    double k = ratio(realToSynthetic);
    // equal to (sqrt(k^2 + 4k) - k) / 2, without cancellation at large k
    return 2 * k / (Math.sqrt(k * k + 4 * k) + k);
  }

  /**
   * The stationary variance in units of sigma^2 / n: (w^2 + k (1 - w)^2) / (w (2 - w)).
   *
   * @param realWeight w in (0, 1]
   */
  public static double stationaryVariance(double realWeight, double realToSynthetic) {
    double k = ratio(realToSynthetic);
    if (!(realWeight > 0 && realWeight <= 1)) {
      throw new IllegalArgumentException("realWeight must be in (0, 1], was " + realWeight);
    }
    double synthetic = 1 - realWeight;
    return (realWeight * realWeight + k * synthetic * synthetic) / (realWeight * (2 - realWeight));
  }

  private static double ratio(double realToSynthetic) {
    if (!(realToSynthetic > 0) || Double.isInfinite(realToSynthetic)) {
      throw new IllegalArgumentException(
          "realToSynthetic must be finite and > 0, was " + realToSynthetic);
    }
    return realToSynthetic;
  }
}
