package org.tributary.plugins.study.selfconsuming.theory;

/**
 * Stochastic forward-backward deconvolution of N(0, s^2) from rows with noise of variance sigma^2
 * by models N(0, v), with infinitely many rows (Lu, Wu, Yu, ICML 2025):
 *
 * <pre>
 * SDE   v' = (v/(v + sigma^2))^2 (s^2 + sigma^2) + v sigma^2/(v + sigma^2)
 * ODE   v' = v (s^2 + sigma^2)/(v + sigma^2)
 * </pre>
 *
 * @param truth s^2, above 0
 * @param noise sigma^2, above 0
 */
public record Deconvolution(double truth, double noise) {
  public Deconvolution {
    if (!(truth > 0) || !(noise > 0)) {
      throw new IllegalArgumentException(
          "truth and noise must be > 0, were " + truth + " and " + noise);
    }
  }

  /** The next model's variance when the reverse SDE is run: posterior sampling. */
  public double sde(double v) {
    double shrink = v / (v + noise);
    return shrink * shrink * (truth + noise) + shrink * noise;
  }

  /** The next model's variance when the probability flow is run. */
  public double ode(double v) {
    return v * (truth + noise) / (v + noise);
  }

  /** Standard deviation of the fixed point max(0, S_y - sigma^2) of N noisy rows. */
  public double fixedPointDeviation(long rows) {
    return (truth + noise) * Math.sqrt(2.0 / rows);
  }
}
