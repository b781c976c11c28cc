package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.report.Artifact;
import org.tributary.sdk.view.View.Scale;

/**
 * Lines the cells emitted: one panel an arm, setting and position, of the first replicate.
 *
 * @param chart the lines with all numbers drawn
 * @param caption in sentences
 */
record LinesFigure(CurveChart chart, String caption) {
  private static final int MOST = 24;

  static LinesFigure of(LinesChart chart, List<Artifact> artifacts) {
    Map<String, Artifact> found = firstReplicates(artifacts);
    List<Panel> panels = new ArrayList<>();
    List<Artifact> tables = new ArrayList<>();
    String x = "x";
    for (Map.Entry<String, Artifact> each : found.entrySet()) {
      List<List<String>> records = Csv.records(each.getValue().text());
      if (records.size() < 2 || panels.size() == MOST) {
        continue;
      }
      x = records.get(0).get(0);
      panels.add(panel(found.size() == 1 ? "" : each.getKey(), records));
      tables.add(each.getValue());
    }
    CurveChart lines =
        new CurveChart(
            chart.id(),
            chart.title(),
            Optional.empty(),
            Axis.numeric(x, drawable(panels, chart.xScale(), true)),
            Axis.numeric("", drawable(panels, chart.yScale(), false)),
            "",
            panels,
            Ledger.table(tables));
    return new LinesFigure(lines, caption(tables, found.size()));
  }

  /** What each place emitted first, by the place in words. */
  static Map<String, Artifact> firstReplicates(List<Artifact> artifacts) {
    Map<String, Artifact> found = new LinkedHashMap<>();
    for (Artifact artifact : artifacts) {
      found.merge(
          ArtifactWords.of(artifact, false),
          artifact,
          (one, other) -> one.replicate() <= other.replicate() ? one : other);
    }
    return found;
  }

  /** Logarithmic only when anything positive is there to draw. */
  private static Scale drawable(List<Panel> panels, Scale asked, boolean horizontal) {
    boolean positive =
        panels.stream()
            .flatMap(panel -> panel.series().stream())
            .flatMap(series -> series.points().stream())
            .anyMatch(point -> (horizontal ? point.x() : point.value().orElseThrow().mean()) > 0);
    return positive ? asked : Scale.LINEAR;
  }

  private static String caption(List<Artifact> tables, int found) {
    if (tables.isEmpty()) {
      return "The cells emitted no lines.";
    }
    String which = "Of replicate " + tables.get(0).replicate() + ".";
    return found > tables.size()
        ? which + " The first " + tables.size() + " of " + found + " panels."
        : which;
  }

  private static Panel panel(String title, List<List<String>> records) {
    List<Series> series = new ArrayList<>();
    for (int column = 1; column < records.get(0).size(); column++) {
      List<Point> points = new ArrayList<>();
      for (List<String> record : records.subList(1, records.size())) {
        if (column < record.size()) {
          double x = number(record.get(0));
          double y = number(record.get(column));
          if (Double.isFinite(x) && Double.isFinite(y)) {
            Measured value = new Measured(y, y, y);
            points.add(new Point(x, record.get(0).strip(), Optional.of(value), 0, 0, ""));
          }
        }
      }
      series.add(new Series(records.get(0).get(column), "", points));
    }
    return new Panel(title, Map.of(), series, List.of(), List.of(), List.of(), List.of());
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notNumber) {
      return Double.NaN;
    }
  }
}
