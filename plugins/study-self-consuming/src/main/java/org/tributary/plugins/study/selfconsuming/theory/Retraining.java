package org.tributary.plugins.study.selfconsuming.theory;

/**
 * Stability of retraining on real data and lambda times as many draws of the last model (Bertrand
 * et al., ICLR 2024; corrected draws: Gillman et al., ICML 2024).
 *
 * @param lambda synthetic rows a real one, at least 0
 * @param excess eps L / alpha: how far from well specified; 0 where the model can be the truth
 * @param correction gamma of the corrector, 0 for none
 */
public record Retraining(double lambda, double excess, double correction) {
  public Retraining {
    if (!(lambda >= 0) || !(excess >= 0) || !(correction >= 0)) {
      throw new IllegalArgumentException(
          "lambda, excess and correction must be >= 0, were "
              + lambda
              + ", "
              + excess
              + " and "
              + correction);
    }
  }

  /**
   * The theorem's factor a refit, x / ((1 + gamma)(1 - x)) with x = lambda (1 + eps L/alpha);
   * infinite from x = 1 on.
   */
  public double rate() {
    double x = lambda * (1 + excess);
    return x < 1 ? x / ((1 + correction) * (1 - x)) : Double.POSITIVE_INFINITY;
  }

  /** Whether the theorem promises stability: its factor is below 1. */
  public boolean stable() {
    return rate() < 1;
  }

  /** The exact factor of a mean: lambda / ((1 + lambda)(1 + gamma)), below 1 for every lambda. */
  public double exactRate() {
    return lambda / ((1 + lambda) * (1 + correction));
  }
}
