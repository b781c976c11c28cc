package org.tributary.analysis.chart;

import java.util.List;
import java.util.Optional;

/**
 * Means with intervals along an axis.
 *
 * @param x horizontal axis of all panels
 * @param y vertical axis of all panels
 * @param intervalName what the bands are, as {@code 95 % BCa over 200 replicates}
 * @param panels at least one when anything was measured
 */
public record CurveChart(
    String id,
    String title,
    Optional<String> question,
    Axis x,
    Axis y,
    String intervalName,
    List<Panel> panels,
    Table table)
    implements Chart {
  public CurveChart {
    panels = List.copyOf(panels);
  }
}
