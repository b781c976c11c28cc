package org.tributary.plugins.score.features;

/** The score before any training, to which F is added. */
public enum Start {
  /** No score: the density is flat. */
  FLAT,
  /** The score of the normal law with the rows' mean and variances. */
  NORMAL
}
