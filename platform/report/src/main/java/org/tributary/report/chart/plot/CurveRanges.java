package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.chart.scale.AxisRange;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.view.View.Scale;

/**
 * The ranges all panels of a curve chart share.
 *
 * @param x of positions; from -0.5 where they are categories
 * @param y of values
 * @param strip of residuals; empty when there are none
 */
record CurveRanges(AxisScale x, AxisScale y, Optional<Strip> strip) {
  /** How far beyond what was measured a ceiling, a rate or a reference may lie and be shown. */
  private static final double CEILING = 8;

  private static final double NEAR = 5;

  static CurveRanges of(CurveChart chart) {
    boolean residuals = chart.panels().stream().anyMatch(panel -> !panel.residuals().isEmpty());
    boolean log = chart.y().scale() == Scale.LOG;
    List<Double> values = new ArrayList<>();
    IntervalReach reach = IntervalReach.of(chart);
    chart.panels().forEach(panel -> values.addAll(vertical(panel, log, reach)));
    return new CurveRanges(
        horizontal(chart),
        AxisRange.upwards(array(values), log),
        residuals ? Optional.of(Strip.of(chart)) : Optional.empty());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static AxisScale horizontal(CurveChart chart) {
    int categories = chart.x().categories().size();
    if (categories > 0) {
      return new AxisScale(false, -0.5, categories - 0.5, 0, 1);
    }
    return AxisRange.across(array(positions(chart)), chart.x().scale() == Scale.LOG);
  }

  /** Positions of measured points, ascending, each once. */
  static List<Double> positions(CurveChart chart) {
    return chart.panels().stream()
        .flatMap(panel -> panel.series().stream())
        .flatMap(series -> series.points().stream())
        .map(Point::x)
        .filter(Double::isFinite)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * What must be seen: measurements and exact theory. Ceilings, rates and references far away would
   * flatten it: they may leave the panel.
   */
  private static List<Double> vertical(Panel panel, boolean log, IntervalReach reach) {
    List<Double> sure = new ArrayList<>();
    for (Series series : panel.series()) {
      for (Point point : series.points()) {
        point.value().ifPresent(value -> sure.addAll(ends(value, reach)));
      }
    }
    List<Double> far = new ArrayList<>();
    List<Double> reaches = new ArrayList<>();
    for (TheorySeries theory : panel.theory()) {
      for (TheorySeries.At at : theory.points()) {
        if (theory.meaning() == Bound.Meaning.EXACT) {
          sure.add(at.value());
        } else {
          far.add(at.value());
          reaches.add(theory.meaning().oneSided() ? CEILING : NEAR);
        }
      }
    }
    for (Marker marker : panel.markers()) {
      if (marker.of() == Marker.Of.Y) {
        far.addAll(List.of(marker.low(), marker.high()));
        reaches.addAll(List.of(NEAR, NEAR));
      }
    }
    sure.removeIf(value -> !Double.isFinite(value) || (log && value <= 0));
    double most = sure.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
    double least = sure.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
    for (int i = 0; i < far.size(); i++) {
      double value = far.get(i);
      double room = most > least ? most - least : Math.abs(most);
      boolean near =
          log
              ? value <= reaches.get(i) * most && value >= least / NEAR
              : value <= most + room && value >= least - room;
      if (near) {
        sure.add(value);
      }
    }
    return sure;
  }

  private static List<Double> ends(Measured value, IntervalReach reach) {
    List<Double> ends = new ArrayList<>(List.of(value.mean()));
    DoubleStream.of(value.low(), value.high()).filter(reach::holds).forEach(ends::add);
    return ends;
  }
}
