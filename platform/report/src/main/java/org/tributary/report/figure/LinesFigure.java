package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.LinesChart;
import org.tributary.analysis.chart.Table;
import org.tributary.report.Artifact;

/**
 * Lines the cells emitted: one panel an arm, setting and position, of the first replicate.
 *
 * @param numbers as the scripts read them
 * @param caption in sentences
 * @param table all numbers drawn
 */
record LinesFigure(Map<String, Object> numbers, String caption, Table table) {
  private static final int MOST = 24;

  static LinesFigure of(LinesChart chart, List<Artifact> artifacts) {
    Map<String, Artifact> panels = new LinkedHashMap<>();
    for (Artifact artifact : artifacts) {
      panels.merge(
          ArtifactWords.of(artifact, false),
          artifact,
          (one, other) -> one.replicate() <= other.replicate() ? one : other);
    }
    List<Map<String, Object>> drawn = new ArrayList<>();
    List<Artifact> tables = new ArrayList<>();
    String x = "x";
    for (Map.Entry<String, Artifact> panel : panels.entrySet()) {
      List<List<String>> records = Csv.records(panel.getValue().text());
      if (records.size() < 2 || drawn.size() == MOST) {
        continue;
      }
      x = records.get(0).get(0);
      drawn.add(panel(panels.size() == 1 ? "" : panel.getKey(), records));
      tables.add(panel.getValue());
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kind", "lines");
    all.put("title", chart.title());
    all.put("interval", "");
    all.put("x", ChartNumbers.axis(Axis.numeric(x, chart.xScale())));
    all.put("y", ChartNumbers.axis(Axis.numeric("", chart.yScale())));
    all.put("panels", drawn);
    return new LinesFigure(all, caption(tables, panels.size()), Ledger.table(tables));
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

  private static Map<String, Object> panel(String title, List<List<String>> records) {
    List<Map<String, Object>> series = new ArrayList<>();
    for (int column = 1; column < records.get(0).size(); column++) {
      List<List<Double>> points = new ArrayList<>();
      for (List<String> record : records.subList(1, records.size())) {
        if (column < record.size()) {
          double x = number(record.get(0));
          double y = number(record.get(column));
          if (Double.isFinite(x) && Double.isFinite(y)) {
            points.add(List.of(x, y));
          }
        }
      }
      Map<String, Object> line = ChartNumbers.named(records.get(0).get(column), "");
      line.put("points", points);
      series.add(line);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", title);
    all.put("series", series);
    return all;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException notNumber) {
      return Double.NaN;
    }
  }
}
