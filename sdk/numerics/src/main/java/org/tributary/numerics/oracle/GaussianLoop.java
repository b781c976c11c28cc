package org.tributary.numerics.oracle;

import org.tributary.numerics.special.GammaFunctions;

/**
 * The one-dimensional Gaussian loop: each generation is fitted, with the maximum-likelihood
 * variance unless said otherwise, to n draws of the one before; variances are relative to the first
 * law's.
 */
public final class GaussianLoop {
  private GaussianLoop() {}

  /**
   * The expected variance after t generations on replaced data: (1 - 1/n)^t.
   *
   * <p>Beyond t of about n it is carried by runs too rare to see; compare the log variance there.
   */
  public static double replacedVariance(int sampleSize, int generations) {
    require(sampleSize, 1, generations);
    return Math.pow(1 - 1.0 / sampleSize, generations);
  }

  /**
   * The standard error of the mean over replicates of the variance after t generations on replaced
   * data: sqrt((((n^2 - 1) / n^2)^t - (1 - 1/n)^{2t}) / R).
   */
  public static double replacedVarianceStandardError(
      int sampleSize, int generations, long replicates) {
    require(sampleSize, 1, generations);
    if (replicates < 1) {
      throw new IllegalArgumentException("replicates must be >= 1, was " + replicates);
    }
    double n = sampleSize;
    double second = Math.pow(1 - 1 / (n * n), generations);
    double squared = Math.pow(1 - 1 / n, 2.0 * generations);
    return Math.sqrt(Math.max(0, second - squared) / replicates);
  }

  /**
   * The expected variance after t generations on accumulated data: prod_{k=1..t} (1 - 1/(n k^2)).
   */
  public static double accumulatedVariance(int sampleSize, int generations) {
    require(sampleSize, 1, generations);
    double product = 1;
    for (int k = 1; k <= generations; k++) {
      product *= 1 - 1 / ((double) sampleSize * k * k);
    }
    return product;
  }

  /** The limit of {@link #accumulatedVariance}: sin(pi / sqrt n) / (pi / sqrt n). */
  public static double accumulatedVarianceLimit(int sampleSize) {
    require(sampleSize, 1, 0);
    double angle = Math.PI / Math.sqrt(sampleSize);
    return sampleSize == 1 ? 0 : Math.sin(angle) / angle;
  }

  /**
   * The expected change of the log variance in one generation on replaced data: digamma((n-1)/2) +
   * ln(2/n).
   *
   * @param sampleSize n {@code >= 2}
   */
  public static double logVarianceDrift(int sampleSize) {
    require(sampleSize, 2, 0);
    return GammaFunctions.digamma(0.5 * (sampleSize - 1)) + Math.log(2.0 / sampleSize);
  }

  /** The same drift when the unbiased variance is fitted: digamma((n-1)/2) + ln(2/(n-1)). */
  public static double logVarianceDriftUnbiased(int sampleSize) {
    require(sampleSize, 2, 0);
    return GammaFunctions.digamma(0.5 * (sampleSize - 1)) + Math.log(2.0 / (sampleSize - 1));
  }

  /** The standard deviation of that change: sqrt(trigamma((n-1)/2)). */
  public static double logVarianceStep(int sampleSize) {
    require(sampleSize, 2, 0);
    return Math.sqrt(GammaFunctions.trigamma(0.5 * (sampleSize - 1)));
  }

  private static void require(int sampleSize, int least, int generations) {
    if (sampleSize < least || generations < 0) {
      throw new IllegalArgumentException(
          "sampleSize must be >= "
              + least
              + " and generations >= 0, were "
              + sampleSize
              + " and "
              + generations);
    }
  }
}
