package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Slope;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.sdk.view.View.Scale;

/** The numbers of a curve chart as the scripts read them: maps, lists, texts and numbers. */
final class ChartNumbers {
  private ChartNumbers() {}

  static Map<String, Object> of(CurveChart chart) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("kind", "curve");
    all.put("title", chart.title());
    all.put("interval", chart.intervalName());
    all.put("x", axis(chart.x()));
    all.put("y", axis(chart.y()));
    all.put("panels", chart.panels().stream().map(ChartNumbers::panel).toList());
    return all;
  }

  static Map<String, Object> axis(Axis axis) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("label", axis.label());
    all.put("log", axis.scale() == Scale.LOG);
    all.put("categories", axis.categories());
    return all;
  }

  private static Map<String, Object> panel(Panel panel) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", panel.title());
    all.put("setting", new ArrayList<>(panel.setting().values()));
    all.put("series", panel.series().stream().map(ChartNumbers::series).toList());
    all.put("theory", panel.theory().stream().map(ChartNumbers::theory).toList());
    all.put("residuals", panel.residuals().stream().map(ChartNumbers::residuals).toList());
    all.put("slopes", panel.slopes().stream().map(ChartNumbers::slope).toList());
    all.put("markers", panel.markers().stream().map(ChartNumbers::marker).toList());
    return all;
  }

  private static Map<String, Object> series(Series series) {
    Map<String, Object> all = named(series.label(), series.arm());
    all.put("points", series.points().stream().map(ChartNumbers::point).toList());
    return all;
  }

  static Map<String, Object> named(String label, String arm) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("label", label);
    all.put("arm", arm);
    return all;
  }

  static Map<String, Object> point(Point point) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("x", point.x());
    all.put("text", point.text());
    all.put("value", point.value().map(ChartNumbers::measured).orElse(List.of()));
    all.put("count", point.count());
    all.put("note", point.note());
    return all;
  }

  private static List<Object> measured(Measured value) {
    return List.of(number(value.mean()), number(value.low()), number(value.high()));
  }

  /** JSON has no infinity. */
  private static Object number(double value) {
    return Double.isInfinite(value) ? String.valueOf(value) : value;
  }

  private static Map<String, Object> theory(TheorySeries theory) {
    Map<String, Object> all = named(theory.label(), theory.arm());
    all.put("meaning", theory.meaning().name());
    all.put(
        "points", theory.points().stream().map(at -> List.of(at.x(), number(at.value()))).toList());
    return all;
  }

  private static Map<String, Object> residuals(ResidualSeries residuals) {
    Map<String, Object> all = named(residuals.label(), residuals.arm());
    all.put("relative", residuals.relative());
    List<List<Object>> points = new ArrayList<>();
    for (ResidualSeries.At at : residuals.points()) {
      List<Object> point = new ArrayList<>(List.of(at.x()));
      point.addAll(measured(at.value()));
      points.add(point);
    }
    all.put("points", points);
    return all;
  }

  private static Map<String, Object> slope(Slope slope) {
    String[] words = Words.aligned(slope.slope(), slope.low(), slope.high());
    String claimed =
        slope.claimed().isPresent()
            ? " (theory " + Words.number(slope.claimed().getAsDouble()).replace('-', '−') + ")"
            : "";
    String fitted = ("slope " + words[0] + " " + words[1]).replace('-', '−');
    Map<String, Object> all = named(fitted + claimed, slope.arm());
    all.put("short", fitted);
    all.put("slope", slope.slope());
    return all;
  }

  private static Map<String, Object> marker(Marker marker) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("label", marker.label());
    all.put("of", marker.of().name());
    all.put("low", number(marker.low()));
    all.put("high", number(marker.high()));
    return all;
  }
}
