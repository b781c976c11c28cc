package org.tributary.analysis.chart;

import java.util.List;

/**
 * A measured line.
 *
 * @param label direct label of the line
 * @param arm whose colour it takes
 * @param points by ascending x
 */
public record Series(String label, String arm, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }
}
