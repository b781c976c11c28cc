package org.tributary.report.figure;

import java.util.List;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Point;
import org.tributary.sdk.view.View.Scale;

/**
 * Makes the horizontal axis of a chart one to read: logarithmic where its positions were chosen at
 * equal ratios, named by the last part of an option's path.
 */
final class AxisChoice {
  private static final double REACH = 20;

  private AxisChoice() {}

  /** The chart, its axis changed where positions ask for it. */
  static CurveChart of(CurveChart chart) {
    Axis axis = chart.x();
    boolean linear = axis.scale() == Scale.LINEAR && axis.categories().isEmpty();
    boolean log = axis.scale() == Scale.LOG || (linear && equalRatios(positions(chart)));
    return new CurveChart(
        chart.id(),
        chart.title(),
        chart.question(),
        new Axis(name(axis.label()), log ? Scale.LOG : Scale.LINEAR, axis.categories()),
        chart.y(),
        chart.intervalName(),
        chart.panels(),
        chart.table());
  }

  /** An option's path goes by its last part; a name in words stays. */
  private static String name(String label) {
    return label.matches("[\\w-]+(\\.[\\w-]+)+")
        ? label.substring(label.lastIndexOf('.') + 1)
        : label;
  }

  private static List<Double> positions(CurveChart chart) {
    return chart.panels().stream()
        .flatMap(panel -> panel.series().stream())
        .flatMap(series -> series.points().stream())
        .map(Point::x)
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether steps differ by far more than ratios do. */
  private static boolean equalRatios(List<Double> positions) {
    int last = positions.size() - 1;
    if (last < 2 || !(positions.get(0) > 0) || positions.get(last) < REACH * positions.get(0)) {
      return false;
    }
    double leastRatio = Double.POSITIVE_INFINITY;
    double mostRatio = 0;
    double leastStep = Double.POSITIVE_INFINITY;
    double mostStep = 0;
    for (int i = 0; i < last; i++) {
      double ratio = Math.log(positions.get(i + 1) / positions.get(i));
      double step = positions.get(i + 1) - positions.get(i);
      leastRatio = Math.min(leastRatio, ratio);
      mostRatio = Math.max(mostRatio, ratio);
      leastStep = Math.min(leastStep, step);
      mostStep = Math.max(mostStep, step);
    }
    return mostStep / leastStep > 2 * mostRatio / leastRatio;
  }
}
