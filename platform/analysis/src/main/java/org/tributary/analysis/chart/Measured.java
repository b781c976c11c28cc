package org.tributary.analysis.chart;

/**
 * A mean with its interval; infinite numbers are legal, NaN is not.
 *
 * @param mean over the replicates that were not censored
 * @param low lower end of the interval the chart names; the mean itself when there is none
 * @param high upper end
 */
public record Measured(double mean, double low, double high) {
  public Measured {
    if (Double.isNaN(mean) || !(low <= high)) {
      throw new IllegalArgumentException(
          "a measured mean needs numbers in order, had " + mean + " [" + low + ", " + high + "]");
    }
  }
}
