package org.tributary.analysis.chart;

import java.util.List;

/**
 * Measured against theory, for the strip below the panel.
 *
 * @param label of the theory's curve
 * @param arm whose colour it takes
 * @param relative whether values are measured / theory - 1; else measured - theory
 * @param points by ascending x
 */
public record ResidualSeries(String label, String arm, boolean relative, List<At> points) {
  public ResidualSeries {
    points = List.copyOf(points);
  }

  /** A residual with the interval of the measurement carried over. */
  public record At(double x, Measured value) {}
}
