package org.tributary.report.chart.mark;

/**
 * A rectangle.
 *
 * @param x left
 * @param y top
 * @param width at least 0
 * @param height at least 0
 * @param style of area and edge
 */
public record Box(double x, double y, double width, double height, Style style) implements Mark {
  public Box {
    if (!(width >= 0) || !(height >= 0)) {
      throw new IllegalArgumentException("a box cannot be " + width + " by " + height);
    }
  }
}
