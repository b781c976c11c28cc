package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.view.View.Scale;

/** Gathers effects along an axis and makes the chart of them. */
final class EffectChart {
  private final Question question;
  private final Axis x;
  private final String yLabel;
  private final String line;
  private final Map<Map<String, String>, List<Point>> panels = new LinkedHashMap<>();
  private final Map<Map<String, String>, List<Marker>> markers = new LinkedHashMap<>();
  private String intervalName = "";

  EffectChart(Question question, Axis x, String yLabel, String line) {
    this.question = question;
    this.x = x;
    this.yLabel = yLabel;
    this.line = line;
  }

  void point(
      Map<String, String> rest, double x, String text, Optional<Measured> value, String note) {
    panels.computeIfAbsent(rest, r -> new ArrayList<>()).add(new Point(x, text, value, 0, 0, note));
  }

  void marker(Map<String, String> rest, Marker marker) {
    List<Marker> here = markers.computeIfAbsent(rest, r -> new ArrayList<>());
    if (!here.contains(marker)) {
      here.add(marker);
    }
  }

  void intervalName(String rule) {
    intervalName = rule;
  }

  CurveChart chart(String arm) {
    List<Panel> drawn = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<String> facets = new ArrayList<>();
    panels
        .keySet()
        .forEach(
            rest ->
                rest.keySet().stream().filter(path -> !facets.contains(path)).forEach(facets::add));
    panels.forEach(
        (rest, points) -> {
          points.sort(java.util.Comparator.comparingDouble(Point::x));
          drawn.add(
              new Panel(
                  panels.size() == 1 ? "" : Words.setting(rest),
                  rest,
                  List.of(new Series(line, arm, points)),
                  List.of(),
                  List.of(),
                  List.of(),
                  markers.getOrDefault(rest, List.of())));
          points.forEach(point -> rows.add(row(facets, rest, point)));
        });
    List<String> columns = new ArrayList<>(facets);
    columns.addAll(List.of(x.label(), yLabel, "low", "high", "verdict"));
    return new CurveChart(
        "question-" + question.id(),
        question.text(),
        Optional.of(question.id()),
        x,
        Axis.numeric(yLabel, Scale.LINEAR),
        intervalName,
        drawn,
        new org.tributary.analysis.chart.Table(columns, rows));
  }

  private static List<String> row(List<String> facets, Map<String, String> rest, Point point) {
    List<String> row = new ArrayList<>();
    facets.forEach(facet -> row.add(rest.getOrDefault(facet, "")));
    row.addAll(CurveTable.cells(point).subList(0, 4));
    row.add(point.note());
    return row;
  }
}
