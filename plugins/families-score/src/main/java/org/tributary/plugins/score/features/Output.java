package org.tributary.plugins.score.features;

/** What the linear combination F of features stands for, and with it the loss. */
public enum Output {
  /** F is the score of {@code x_t}; the loss is {@code E |F - (-z / s)|^2}. */
  SCORE,
  /** {@code F / s} is the score of {@code x_t}; the loss is {@code E |F - (-z)|^2}. */
  NOISE
}
