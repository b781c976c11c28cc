package org.tributary.report.chart.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.sdk.view.View.Scale;

/**
 * How far intervals are followed: one that is far wider than the rest would flatten all means into
 * a line, so it may leave the panel, without a cap, and the figure says so.
 *
 * @param low least value an end is drawn at
 * @param high greatest value an end is drawn at
 */
record IntervalReach(double low, double high) {
  private static final double FACTOR = 4;

  static IntervalReach of(CurveChart chart) {
    List<Measured> values =
        chart.panels().stream()
            .flatMap(panel -> panel.series().stream())
            .flatMap(series -> series.points().stream())
            .map(Point::value)
            .flatMap(value -> value.stream())
            .filter(value -> Double.isFinite(value.mean()))
            .toList();
    if (values.isEmpty() || chart.y().scale() == Scale.LOG) {
      return new IntervalReach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double least = means(values).min().orElseThrow();
    double most = means(values).max().orElseThrow();
    double[] widths = values.stream().mapToDouble(v -> v.high() - v.low()).sorted().toArray();
    double room = FACTOR * Math.max(most - least, widths[widths.length / 2]);
    return new IntervalReach(least - room, most + room);
  }

  private static DoubleStream means(List<Measured> values) {
    return values.stream().mapToDouble(Measured::mean);
  }

  boolean holds(double end) {
    return end >= low && end <= high;
  }
}
