package org.tributary.plugins.score.diffusion;

/** How signal and noise change in time. */
public enum NoiseKind {
  /** Variance preserving, Ornstein-Uhlenbeck: {@code r = e^(-rate t), s^2 = 1 - e^(-2 rate t)}. */
  VP,
  /** Variance exploding: {@code r = 1, s = rate t}. */
  VE
}
