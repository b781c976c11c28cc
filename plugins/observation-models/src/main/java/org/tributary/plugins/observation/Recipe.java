package org.tributary.plugins.observation;

/** What contaminated rows are made of. */
public enum Recipe {
  /** Each value uniform over the range of its column, or over the levels of a category. */
  UNIFORM,
  /** The row itself, its real columns moved by a number of standard deviations of theirs. */
  SHIFTED,
  /** The values of a row of another source, under the row's own label. */
  OTHER_SOURCE
}
