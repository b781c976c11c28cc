package org.tributary.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.chart.plot.CurvePlot;
import org.tributary.report.chart.plot.Strip;
import org.tributary.sdk.view.View.Scale;

/** What the marks of a curve chart mean, in sentences. */
record CurveCaption(CurveChart chart) {
  String sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        chart.intervalName().isEmpty()
            ? "Points: means."
            : "Points: means; " + shape() + ": " + chart.intervalName() + ".");
    censored(sentences);
    Set<String> theory = new LinkedHashSet<>();
    all(Panel::theory).forEach(curve -> theory.add(line(curve)));
    if (!theory.isEmpty()) {
      sentences.add("Theory: " + String.join("; ", theory) + ".");
    }
    List<ResidualSeries> residuals = all(Panel::residuals);
    if (!residuals.isEmpty()) {
      sentences.add("Strip below: " + Strip.of(chart).unit().words() + which(residuals) + ".");
    }
    Set<String> rules = new LinkedHashSet<>();
    all(Panel::slopes).forEach(slope -> rules.add(slope.rule()));
    if (!rules.isEmpty()) {
      sentences.add("Slopes of log mean on log " + chart.x().label() + ": " + join(rules) + ".");
    }
    scales(sentences);
    return String.join(" ", sentences);
  }

  /** Bands join means of enough replicates; whiskers stand alone. */
  private String shape() {
    boolean bands =
        chart.x().categories().isEmpty()
            && chart.panels().stream()
                .flatMap(panel -> panel.series().stream())
                .anyMatch(series -> CurvePlot.banded(series.points()));
    return bands ? "bands" : "bars";
  }

  /** Which theory the marks of the strip are held against, where there are several. */
  private static String which(List<ResidualSeries> residuals) {
    List<String> labels = residuals.stream().map(ResidualSeries::label).distinct().toList();
    return labels.size() < 2
        ? ""
        : "; discs against "
            + labels.get(0)
            + ", rings against "
            + String.join(", ", labels.subList(1, labels.size()));
  }

  /** A line that ends, or goes on as the mean of survivors, says so. */
  private void censored(List<String> sentences) {
    for (Panel panel : chart.panels()) {
      String where = panel.title().isEmpty() ? "" : " at " + panel.title();
      for (Series series : panel.series()) {
        List<Point> some = series.points().stream().filter(point -> point.censored() > 0).toList();
        if (some.isEmpty()) {
          continue;
        }
        Point first = some.get(0);
        Optional<Point> none = some.stream().filter(point -> point.count() == 0).findFirst();
        sentences.add(
            series.label()
                + where
                + ": "
                + fate(first)
                + none.filter(point -> !point.equals(first))
                    .map(point -> ", " + fate(point))
                    .orElse("")
                + "; points are means of the rest.");
      }
    }
  }

  private String fate(Point point) {
    return point.note() + " by " + chart.x().label() + " " + point.text();
  }

  private void scales(List<String> sentences) {
    boolean x = chart.x().scale() == Scale.LOG;
    boolean y = chart.y().scale() == Scale.LOG;
    if (x || y) {
      sentences.add(
          (x && y ? "Both axes are" : x ? "The horizontal axis is" : "The vertical axis is")
              + " logarithmic.");
    }
  }

  private static String line(TheorySeries curve) {
    return switch (curve.meaning()) {
      case EXACT -> "dashed, " + curve.label() + " (expected value)";
      case UPPER_BOUND -> "dotted, " + curve.label() + " (upper bound)";
      case LOWER_BOUND -> "dotted, " + curve.label() + " (lower bound)";
      case RATE -> "dash-dotted, " + curve.label() + ", a rate with one constant for all";
    };
  }

  private static String join(Set<String> texts) {
    return String.join("; ", texts);
  }

  private <T> List<T> all(java.util.function.Function<Panel, List<T>> part) {
    return chart.panels().stream().map(part).flatMap(List::stream).toList();
  }
}
