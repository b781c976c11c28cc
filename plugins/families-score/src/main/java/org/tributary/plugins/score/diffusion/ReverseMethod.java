package org.tributary.plugins.score.diffusion;

/** How the reverse process is run: one equation and its solver. */
public enum ReverseMethod {
  /** The probability-flow equation by Heun's method, of order 2; two scores a step. */
  HEUN(false),
  /** The probability-flow equation by Euler's method; one score a step. */
  EULER(false),
  /**
   * The reverse stochastic equation, with the Euler drift; the noise of a step has the variance of
   * {@code y_next} given {@code y} and a clean point, so that a law of one point is met exactly.
   */
  EULER_MARUYAMA(true);

  private final boolean stochastic;

  ReverseMethod(boolean stochastic) {
    this.stochastic = stochastic;
  }

  /** Whether fresh noise is drawn at each step. */
  public boolean stochastic() {
    return stochastic;
  }
}
