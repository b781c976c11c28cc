package org.tributary.plugins.gaussian;

/** The law of one column as a map between its values and standard normal scores. */
sealed interface Margin permits SmoothMargin, StepMargin {

  /** The normal score of a value; of a discrete value, the mean score of its interval. */
  double score(double value);

  /** The value of a normal score. */
  double value(double score);

  /** The numbers {@link #of} reads back. */
  double[][] numbers();

  /** A margin from its numbers. */
  static Margin of(boolean smooth, double[][] numbers) {
    return smooth
        ? new SmoothMargin(numbers[0], numbers[1])
        : new StepMargin(numbers[0], numbers[1]);
  }
}
