package org.tributary.plugins.observation;

import org.tributary.numerics.statistics.Ranks;

/** On what it depends whether a value is missing (Rubin 1976). */
public enum Mechanism {
  /** Completely at random: on nothing. */
  MCAR,
  /** At random: on the driver, a column that is always seen. */
  MAR,
  /** Not at random: on the value itself. */
  MNAR;

  /**
   * The probability that a value is missing, growing linearly with the rank of what it depends on
   * and on average {@code share}: {@code 2 share u} up to a half, {@code 1 - 2 (1 - share)(1 - u)}
   * above, u = (rank - 1/2) / n with ties at their mean rank.
   *
   * @param on values it depends on, one a row
   * @return one probability a row
   */
  static double[] rising(double[] on, double share) {
    double[] chances = Ranks.of(on);
    for (int row = 0; row < chances.length; row++) {
      double u = (chances[row] - 0.5) / chances.length;
      chances[row] = share <= 0.5 ? 2 * share * u : 1 - 2 * (1 - share) * (1 - u);
    }
    return chances;
  }
}
