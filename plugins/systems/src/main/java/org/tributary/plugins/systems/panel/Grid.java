package org.tributary.plugins.systems.panel;

import java.util.List;

/** The times of a panel. */
final class Grid {
  private Grid() {}

  /**
   * Refuses times that are no grid.
   *
   * @throws IllegalArgumentException when there are fewer than two, or they do not ascend
   */
  static List<Double> checked(List<Double> times) {
    boolean ascending = times.size() >= 2;
    for (int j = 1; j < times.size(); j++) {
      ascending &= times.get(j - 1) < times.get(j);
    }
    if (!ascending) {
      throw new IllegalArgumentException(
          "times must be at least two, each above the one before, were " + times);
    }
    return List.copyOf(times);
  }
}
