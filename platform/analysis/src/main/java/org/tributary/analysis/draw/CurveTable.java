package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Table;
import org.tributary.analysis.chart.TheorySeries;

/** The table of a curve chart: one row a point, theory of the same arm beside it. */
final class CurveTable {
  private CurveTable() {}

  static Table of(String xLabel, String yLabel, List<Panel> panels) {
    Set<String> facets = new LinkedHashSet<>();
    Set<String> theories = new LinkedHashSet<>();
    for (Panel panel : panels) {
      facets.addAll(panel.setting().keySet());
      panel.theory().forEach(curve -> theories.add(curve.label()));
    }
    List<String> columns = new ArrayList<>(facets);
    columns.addAll(List.of("line", xLabel, yLabel, "low", "high", "replicates", "censored"));
    columns.addAll(theories);
    List<List<String>> rows = new ArrayList<>();
    for (Panel panel : panels) {
      for (Series series : panel.series()) {
        for (Point point : series.points()) {
          List<String> row = new ArrayList<>();
          facets.forEach(facet -> row.add(panel.setting().getOrDefault(facet, "")));
          row.add(series.label());
          row.addAll(cells(point));
          theories.forEach(label -> row.add(theory(panel, series, point, label)));
          rows.add(row);
        }
      }
    }
    return new Table(columns, rows);
  }

  /** Position, mean, low, high, replicates, censored with what became of them. */
  static List<String> cells(Point point) {
    Optional<Measured> value = point.value();
    return List.of(
        point.text(),
        value.map(measured -> number(measured.mean())).orElse(""),
        value.map(measured -> number(measured.low())).orElse(""),
        value.map(measured -> number(measured.high())).orElse(""),
        Integer.toString(point.count()),
        point.censored() == 0 ? "0" : point.note());
  }

  private static String theory(Panel panel, Series series, Point point, String label) {
    return panel.theory().stream()
        .filter(curve -> curve.label().equals(label))
        .filter(curve -> curve.arm().isEmpty() || curve.arm().equals(series.arm()))
        .flatMap(curve -> curve.points().stream())
        .filter(at -> at.x() == point.x())
        .map(TheorySeries.At::value)
        .map(CurveTable::number)
        .findFirst()
        .orElse("");
  }

  static String number(double value) {
    return Words.number(value, 6);
  }
}
