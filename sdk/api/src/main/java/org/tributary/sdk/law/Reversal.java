package org.tributary.sdk.law;

/**
 * How a reverse process is run.
 *
 * @param steps between the level it begins at and the least one, at least 1
 * @param solver of each step
 * @param stochastic whether noise is added on the way (reverse SDE) or not (probability flow)
 */
public record Reversal(int steps, Solver solver, boolean stochastic) {
  /** A way to take one step. */
  public enum Solver {
    /** One evaluation of the score a step. */
    EULER,
    /** Two evaluations a step, of second order. */
    HEUN
  }

  public Reversal {
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be >= 1, was " + steps);
    }
  }

  /** Heun's method on the probability flow, 40 steps: what samplers use unless told otherwise. */
  public static Reversal flow() {
    return new Reversal(40, Solver.HEUN, false);
  }
}
