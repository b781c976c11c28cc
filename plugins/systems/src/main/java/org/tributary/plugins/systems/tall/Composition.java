package org.tributary.plugins.systems.tall;

/** How scores of single observations become the score given all of them. */
public enum Composition {
  /** {@code (1 - n) s_prior + sum_j s_j}: the score of the product of the noised laws. */
  NAIVE,
  /** With the precisions of the clean parameter, from covariances of single posteriors. */
  GAUSS,
  /** With the precisions of the clean parameter, from Jacobians of single scores. */
  JAC
}
