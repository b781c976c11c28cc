package org.tributary.report.chart.mark;

import java.util.List;

/**
 * Straight lines from spot to spot.
 *
 * @param runs lines or polygons that share the style; each at least two spots
 * @param closed whether the last spot of a run joins the first
 * @param style of area and edge
 */
public record Path(List<List<Spot>> runs, boolean closed, Style style) implements Mark {
  public Path {
    runs = runs.stream().map(List::copyOf).toList();
  }

  /** A line between two places. */
  public static Path line(double x1, double y1, double x2, double y2, Style style) {
    return new Path(List.of(List.of(new Spot(x1, y1), new Spot(x2, y2))), false, style);
  }

  /** A filled outline. */
  public static Path polygon(List<Spot> spots, Style style) {
    return new Path(List.of(spots), true, style);
  }
}
