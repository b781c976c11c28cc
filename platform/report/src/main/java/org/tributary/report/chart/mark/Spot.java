package org.tributary.report.chart.mark;

/**
 * A place in a drawing.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
public record Spot(double x, double y) {
  public Spot {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("a spot needs finite places, had " + x + ", " + y);
    }
  }
}
