package org.tributary.plugins.discrete;

/** How often each context comes. */
public enum ContextLaw {
  /** As often as in the training rows. */
  EMPIRICAL,
  /** Equally often: a draw holds the same number of points of each context, give or take one. */
  UNIFORM
}
