package org.tributary.plugins.score.diffusion;

/** A way to take one step of a reverse process. */
public enum Solver {
  /** One evaluation of the score a step. */
  EULER,
  /** Two evaluations a step, of second order. */
  HEUN
}
