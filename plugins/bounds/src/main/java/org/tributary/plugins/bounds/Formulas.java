package org.tributary.plugins.bounds;

import org.tributary.sdk.OptionException;
import org.tributary.sdk.formula.Formula;

/** Formulas as options are. */
final class Formulas {
  private Formulas() {}

  /**
   * Reads a formula.
   *
   * @param option it is written in
   * @throws OptionException saying what was expected, and where
   */
  static Formula read(String text, String option) {
    try {
      return Formula.of(text);
    } catch (IllegalArgumentException wrong) {
      throw new OptionException(option, String.valueOf(wrong.getMessage()));
    }
  }
}
