package org.tributary.sdk.schedule;

/**
 * A number that depends on the generation, as a share of real data or a sample size. Immutable; a
 * plain number in a study file is the constant schedule, a text such as {@code 0.4/(t+1)} a
 * formula.
 */
public interface Schedule {

  /**
   * The value at a generation.
   *
   * @param generation 1 is the first fit
   * @return a finite number
   */
  double at(int generation);

  /** What it is in a few characters, as {@code 0.3} or {@code 0.4/(t+1)}. */
  String text();
}
