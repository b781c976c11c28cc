package org.tributary.plugins.deep.diffusion;

import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.law.Reversal;

/**
 * The reverse process: Heun's method on the probability flow, with fresh noise added at each step
 * when wanted. Karras et al. (2022), algorithms 1 and 2; levels by equation 5 with exponent 7.
 *
 * @param evaluations evaluations of the denoiser: N levels take 2 N - 1
 * @param leastNoise lowest level before 0
 * @param corrected whether a step is corrected by a second evaluation (Heun) or not (Euler)
 * @param churn amount of fresh noise over the whole run; 0 is deterministic
 * @param churnFrom lowest level at which noise is added
 * @param churnTo highest level at which noise is added
 * @param churnNoise factor of the added noise
 * @param equation whether noise is that of the reverse stochastic equation instead, so that a point
 *     is carried back to a draw from what it may have come from; more noise forgets the point
 */
public record HeunSampler(
    int evaluations,
    double leastNoise,
    boolean corrected,
    double churn,
    double churnFrom,
    double churnTo,
    double churnNoise,
    boolean equation) {
  private static final double EXPONENT = 7;
  private static final double MOST_CHURN = Math.sqrt(2) - 1;

  /** This sampler run as asked: by the reverse equation, or by the flow. */
  HeunSampler run(Reversal how) {
    return new HeunSampler(
        2 * how.steps() - 1,
        leastNoise,
        how.solver() == Reversal.Solver.HEUN,
        0,
        0,
        0,
        1,
        how.stochastic());
  }

  /** Noise levels, falling from {@code top}; the last is 0. */
  double[] levels(double top) {
    int count = (evaluations + 1) / 2;
    double[] levels = new double[count + 1];
    if (top <= leastNoise) {
      return new double[] {top, 0};
    }
    double high = Math.pow(top, 1 / EXPONENT);
    double low = Math.pow(leastNoise, 1 / EXPONENT);
    for (int i = 0; i < count; i++) {
      double share = count == 1 ? 0 : (double) i / (count - 1);
      levels[i] = Math.pow(high + share * (low - high), EXPONENT);
    }
    levels[0] = top;
    return levels;
  }

  /** Carries standardised points from level {@code top} to points without noise, in place. */
  void run(Denoiser denoiser, double[] points, double top, RandomStream stream) {
    double[] levels = levels(top);
    int steps = levels.length - 1;
    for (int i = 0; i < steps; i++) {
      double next = levels[i + 1];
      double level = stir(points, levels[i], next, steps, stream.at(i));
      double[] slope = slope(denoiser, points, level);
      double[] trial = points.clone();
      for (int j = 0; j < points.length; j++) {
        trial[j] += (next - level) * slope[j];
      }
      if (corrected && next > 0) {
        double[] second = slope(denoiser, trial, next);
        for (int j = 0; j < points.length; j++) {
          trial[j] = points[j] + (next - level) * (slope[j] + second[j]) / 2;
        }
      }
      System.arraycopy(trial, 0, points, 0, points.length);
    }
  }

  /** {@code dy/ds = (y - D(y, s)) / s}. */
  private static double[] slope(Denoiser denoiser, double[] points, double level) {
    double[] slope = denoiser.denoise(points, level);
    for (int j = 0; j < slope.length; j++) {
      slope[j] = (points[j] - slope[j]) / level;
    }
    return slope;
  }

  /**
   * Raises the noise level a little and returns the new one. On a step of the reverse equation as
   * much variance comes as goes: {@code level^2 - next^2}.
   */
  private double stir(double[] points, double level, double next, int steps, RandomStream stream) {
    if (!equation && (churn == 0 || level < churnFrom || level > churnTo)) {
      return level;
    }
    double raised =
        equation
            ? Math.sqrt(2 * level * level - next * next)
            : level * (1 + Math.min(churn / steps, MOST_CHURN));
    double spread = churnNoise * Math.sqrt(raised * raised - level * level);
    for (int j = 0; j < points.length; j++) {
      points[j] += spread * stream.nextGaussian();
    }
    return raised;
  }
}
