package org.tributary.plugins.systems.load;

import java.util.Arrays;

/**
 * The mean load of an hour given the weather, {@code level + clear g + warm T - capacity plant(g,
 * T, h)}: of a free model capacity is 0, of a physical one clear and warm are.
 *
 * @param coefficients of each hour: level, clear, warm
 * @param capacity of the plant
 */
record HourlyMean(double[][] coefficients, double capacity) {

  static HourlyMean of(double[] levels, double capacity) {
    return new HourlyMean(
        Arrays.stream(levels)
            .mapToObj(level -> new double[] {level, 0, 0})
            .toArray(double[][]::new),
        capacity);
  }

  /** Mean of every hour. */
  double[] at(double clearness, double temperature) {
    double[] mean = new double[Day.HOURS];
    for (int hour = 0; hour < mean.length; hour++) {
      double[] own = coefficients[hour];
      mean[hour] =
          own[0]
              + own[1] * clearness
              + own[2] * temperature
              - capacity * Day.plant(clearness, temperature, hour);
    }
    return mean;
  }
}
