package org.tributary.plugins.score;

/** Whether rows are standardised before noise is added. */
public enum Scaling {
  /** The noise is in the data's units. */
  NONE,
  /** Column means are taken off and one scale divides all, so that the mean variance is 1. */
  COMMON
}
