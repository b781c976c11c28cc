package org.tributary.plugins.metrics.sample.points;

/**
 * Whether numbers are brought to a common scale before distances are taken.
 *
 * <p>The default everywhere is {@link #REFERENCE}: a distance that changes when a column is written
 * in metres instead of millimetres is no finding about a model. {@link #NONE} is for points whose
 * coordinates share one unit, and for comparison with published values.
 */
public enum Scaling {
  /** Numbers as they are; a space with categories is scaled all the same. */
  NONE,
  /**
   * Less the mean and over the standard deviation of the held-out rows of all sources, column by
   * column; one mean and one deviation for all values of a tensor, which share their unit.
   */
  REFERENCE
}
