package org.tributary.plugins.score.features;

/** What the linear combination F of features stands for, and with it the loss. */
public enum Output {
  /** F is the score of {@code x_t}; the loss is {@code E |F - (-z / s)|^2}. */
  SCORE,
  /** {@code F / s} is the score of {@code x_t}; the loss is {@code E |F - (-z)|^2}. */
  NOISE,
  /**
   * The score of y is the start plus {@code F / (level sqrt(1 + level^2))}, so that with the normal
   * start and rows of variance 1 the target has variance 1 at every level and F is damped where the
   * noise leaves nothing to learn (Karras et al., 2022, table 1); the loss is against that target.
   */
  DENOISER
}
