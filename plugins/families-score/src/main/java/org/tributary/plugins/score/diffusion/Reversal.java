package org.tributary.plugins.score.diffusion;

/**
 * How a reverse process is run.
 *
 * @param steps between the level it begins at and the least one, at least 1
 * @param solver of each step
 * @param stochastic whether noise is added on the way (reverse equation) or not (probability flow)
 */
public record Reversal(int steps, Solver solver, boolean stochastic) {

  public Reversal {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be >= 1, was " + steps);
    }
  }
}
