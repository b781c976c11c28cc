package org.tributary.plugins.score.features;

/**
 * How the coefficients are trained from A = 0 on a squared loss with gradient {@code 2 (G A - c)}.
 */
public enum Training {
  /** Gradient flow, {@code dA/dtau = -gradient}. */
  FLOW,
  /** Full-batch gradient descent, {@code A <- A - rate gradient}; tau = rate x steps. */
  DESCENT
}
