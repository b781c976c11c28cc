package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.chart.scale.NumberText;

/** What lies outside the panels, in words. */
final class CurveNote {
  private CurveNote() {}

  static String of(CurveChart chart, CurveRanges ranges) {
    List<String> sentences = new ArrayList<>(theory(chart, ranges));
    boolean cut =
        chart.panels().stream()
            .flatMap(panel -> panel.series().stream())
            .flatMap(series -> series.points().stream())
            .flatMap(point -> point.value().stream())
            .flatMapToDouble(value -> DoubleStream.of(value.low(), value.high()))
            .anyMatch(end -> !ranges.y().holds(end));
    if (cut) {
      sentences.add("Some intervals reach beyond the panel; their ends are in the table.");
    }
    return String.join(" ", sentences);
  }

  /** A curve that no panel shows says so instead of flattening the rest. */
  private static List<String> theory(CurveChart chart, CurveRanges ranges) {
    Map<String, Double> least = new LinkedHashMap<>();
    Set<String> shown = new LinkedHashSet<>();
    for (Panel panel : chart.panels()) {
      for (TheorySeries curve : panel.theory()) {
        for (TheorySeries.At at : curve.points()) {
          if (!Double.isNaN(at.value())) {
            least.merge(curve.label(), at.value(), Math::min);
          }
          if (ranges.y().holds(at.value())) {
            shown.add(curve.label());
          }
        }
      }
    }
    List<String> sentences = new ArrayList<>();
    least.forEach(
        (label, value) -> {
          if (!shown.contains(label) && value < Double.POSITIVE_INFINITY) {
            String text = NumberText.of(value, 3);
            sentences.add(label + " lies outside the panel: its least value is " + text + ".");
          }
        });
    return sentences;
  }
}
