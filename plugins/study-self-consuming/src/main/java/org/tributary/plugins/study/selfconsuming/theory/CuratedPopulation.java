package org.tributary.plugins.study.selfconsuming.theory;

import java.util.Arrays;

/**
 * An infinite population on a finite alphabet under curation of one of K candidates (Ferbach,
 * Bertrand, Bose, Gidel, NeurIPS 2024):
 *
 * <pre>
 * p'(x) = (p_0(x) + lambda p(x) H(x)) / (1 + lambda),   H(x) = E K e^r(x) / (e^r(x) + sum e^r(x_i))
 * </pre>
 *
 * without real data p' = p H. The expectation runs over K - 1 candidates of p.
 *
 * @param rewards r of each outcome
 * @param candidates K, at least 2, few: A^(K-1) terms
 */
public record CuratedPopulation(double[] rewards, int candidates) {
  private static final double MOST_TERMS = 2e7;

  public CuratedPopulation {
    rewards = rewards.clone();
    if (candidates < 2 || !computable(rewards.length, candidates)) {
      throw new IllegalArgumentException(
          "candidates must be >= 2 and the alphabet small, were "
              + candidates
              + " and "
              + rewards.length);
    }
  }

  /** Whether an alphabet is small enough for so many candidates. */
  public static boolean computable(int outcomes, int candidates) {
    return Math.pow(outcomes, candidates - 1.0) <= MOST_TERMS;
  }

  /** The law of the candidate that is kept. */
  public double[] curated(double[] p) {
    double[] weights = new double[rewards.length];
    for (int x = 0; x < weights.length; x++) {
      weights[x] = Math.exp(rewards[x]);
    }
    double[] kept = new double[p.length];
    double sum = 0;
    for (int x = 0; x < p.length; x++) {
      kept[x] =
          p[x] == 0
              ? 0
              : p[x] * candidates * weights[x] * expected(p, weights, candidates - 1, weights[x]);
      sum += kept[x];
    }
    for (int x = 0; x < p.length; x++) {
      // Rounding would grow by the power K a step.
      kept[x] /= sum;
    }
    return kept;
  }

  /** E 1 / (sum + weights of {@code left} more candidates). */
  private static double expected(double[] p, double[] weights, int left, double sum) {
    if (left == 0) {
      return 1 / sum;
    }
    double value = 0;
    for (int x = 0; x < p.length; x++) {
      value += p[x] == 0 ? 0 : p[x] * expected(p, weights, left - 1, sum + weights[x]);
    }
    return value;
  }

  /**
   * The law after refits.
   *
   * @param lambda synthetic rows a real one; infinite without real data
   */
  public double[] after(double[] start, double lambda, int refits) {
    double[] p = start.clone();
    for (int t = 0; t < refits; t++) {
      double[] kept = curated(p);
      for (int x = 0; x < p.length; x++) {
        p[x] = Double.isInfinite(lambda) ? kept[x] : (start[x] + lambda * kept[x]) / (1 + lambda);
      }
    }
    return p;
  }

  /** E e^r under a law. */
  public double meanExponential(double[] p) {
    double sum = 0;
    for (int x = 0; x < p.length; x++) {
      sum += p[x] * Math.exp(rewards[x]);
    }
    return sum;
  }

  /** The least that one curation raises it to: E e^r + (K-1)/K Var(e^r) / e^{r*}. */
  public double leastMeanExponential(double[] p) {
    double mean = meanExponential(p);
    double second = 0;
    for (int x = 0; x < p.length; x++) {
      second += p[x] * Math.exp(2 * rewards[x]);
    }
    double most = Math.exp(Arrays.stream(rewards).max().orElseThrow());
    return mean + (candidates - 1.0) / candidates * (second - mean * mean) / most;
  }

  /** The most that KL(p_t || p_0) can be with lambda {@code <} 1/(K-1): -log(1 - lambda (K-1)). */
  public double mostDivergence(double lambda) {
    return lambda * (candidates - 1) < 1
        ? -Math.log1p(-lambda * (candidates - 1))
        : Double.POSITIVE_INFINITY;
  }
}
