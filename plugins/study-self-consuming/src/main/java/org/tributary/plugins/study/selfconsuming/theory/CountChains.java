package org.tributary.plugins.study.selfconsuming.theory;

import org.tributary.numerics.special.GammaFunctions;

/**
 * Loops that refit one probability or one intensity from n draws of the last (Suresh et al. 2024).
 */
public final class CountChains {
  private static final int MOST_EXACT = 2000;

  private CountChains() {}

  /**
   * Theorem 2, exact: Pr(intensity after k fits is not 0) = 1 - exp(-n lambda_0 g_k), g_1 = 1,
   * g_{k+1} = 1 - e^{-g_k}.
   */
  public static double poissonSurvival(double intensity, int n, int fits) {
    return -Math.expm1(-n * intensity * survivalFactor(fits));
  }

  /** g_k, in [1/k, 3/k]. */
  public static double survivalFactor(int fits) {
    if (fits < 1) {
      throw new IllegalArgumentException("fits must be >= 1, was " + fits);
    }
    double g = 1;
    for (int k = 1; k < fits; k++) {
      g = -Math.expm1(-g);
    }
    return g;
  }

  /** Theorem 1, a lower bound: 1 - exp(-n p_0 g_k). */
  public static double bernoulliSurvivalBound(double share, int n, int fits) {
    return poissonSurvival(share, n, fits);
  }

  /**
   * The exact probability that a category of a share is still there, by the chain of its n + 1
   * counts.
   *
   * @param n in 1..2000
   * @return one row a fit, 1 .. fits; one number a share
   */
  public static double[][] bernoulliSurvival(double[] shares, int n, int fits) {
    if (n < 1 || n > MOST_EXACT || fits < 1) {
      throw new IllegalArgumentException(
          "n must be in 1.." + MOST_EXACT + " and fits >= 1, were " + n + " and " + fits);
    }
    double[] logChoose = new double[n + 1];
    for (int j = 0; j <= n; j++) {
      logChoose[j] =
          GammaFunctions.logGamma(n + 1)
              - GammaFunctions.logGamma(j + 1)
              - GammaFunctions.logGamma(n - j + 1);
    }
    double[][] step = new double[n + 1][];
    for (int i = 0; i <= n; i++) {
      step[i] = binomial((double) i / n, logChoose);
    }
    double[][] start = new double[shares.length][];
    for (int s = 0; s < shares.length; s++) {
      start[s] = binomial(shares[s], logChoose);
    }
    // lost[i]: probability that the fits that follow lose a category that has i of n rows.
    double[] lost = new double[n + 1];
    lost[0] = 1;
    double[][] there = new double[fits][shares.length];
    for (int k = 0; k < fits; k++) {
      for (int s = 0; s < shares.length; s++) {
        there[k][s] = 1 - sum(start[s], lost);
      }
      double[] next = new double[n + 1];
      for (int i = 0; i <= n; i++) {
        next[i] = sum(step[i], lost);
      }
      lost = next;
    }
    return there;
  }

  private static double sum(double[] law, double[] of) {
    double sum = 0;
    for (int j = 0; j < law.length; j++) {
      sum += law[j] * of[j];
    }
    return sum;
  }

  private static double[] binomial(double p, double[] logChoose) {
    int n = logChoose.length - 1;
    double[] law = new double[n + 1];
    if (p <= 0 || p >= 1) {
      law[p <= 0 ? 0 : n] = 1;
      return law;
    }
    for (int j = 0; j <= n; j++) {
      law[j] = Math.exp(logChoose[j] + j * Math.log(p) + (n - j) * Math.log1p(-p));
    }
    return law;
  }

  /**
   * Expected excess test error of least squares refitted k times on T labels of the last model: k
   * sigma^2 d / (T - d - 1) (Gerstgrasser et al. 2024).
   */
  public static double replacedRegression(int d, int rows, double noise, int fits) {
    requireRows(d, rows);
    return fits * noise * noise * d / (rows - d - 1.0);
  }

  /**
   * The same with all rows kept: sigma^2 d sum_{i=1..k} 1 / (i (i T - d - 1)), below the published
   * ceiling of sigma^2 d / (T - d - 1) pi^2/6.
   */
  public static double accumulatedRegression(int d, int rows, double noise, int fits) {
    requireRows(d, rows);
    double sum = 0;
    for (int i = 1; i <= fits; i++) {
      sum += 1.0 / (i * ((double) i * rows - d - 1));
    }
    return noise * noise * d * sum;
  }

  private static void requireRows(int d, int rows) {
    if (d < 1 || rows < d + 2) {
      throw new IllegalArgumentException(
          "rows must be >= d + 2 and d >= 1, were " + rows + " and " + d);
    }
  }
}
