package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.analysis.theory.Spoken;
import org.tributary.analysis.theory.TheoryShelf;
import org.tributary.evidence.sample.Stop;
import org.tributary.sdk.bound.Bound.Meaning;

/** Collects the curves of bounds that speak of the lines of one panel. */
final class PanelTheory {
  private record Key(String bound, String label, String arm) {}

  private final TheoryShelf shelf;
  private final String metric;
  private final Map<Key, Spoken> curves = new LinkedHashMap<>();
  private final Map<Key, TreeMap<Double, Double>> values = new LinkedHashMap<>();
  private final Map<Key, Set<String>> lines = new LinkedHashMap<>();

  PanelTheory(TheoryShelf shelf, String metric) {
    this.shelf = shelf;
    this.metric = metric;
  }

  /** Collects what theory says of a stop of the line with this label. */
  void read(Stop stop, String arm, String line) {
    for (Spoken spoken : shelf.at(stop.setting(), metric, arm, stop.position())) {
      Key key = new Key(spoken.bound().id(), spoken.point().label(), spoken.point().arm());
      curves.putIfAbsent(key, spoken);
      lines.computeIfAbsent(key, k -> new HashSet<>()).add(line);
      values
          .computeIfAbsent(key, k -> new TreeMap<>())
          .putIfAbsent(stop.x(), spoken.value() * shelf.factor(spoken));
    }
  }

  List<TheorySeries> series() {
    List<TheorySeries> series = new ArrayList<>();
    curves.forEach(
        (key, spoken) -> {
          double factor = shelf.factor(spoken);
          String label =
              spoken.meaning() == Meaning.RATE
                  ? key.label + " (scaled by " + Words.number(factor) + ")"
                  : key.label;
          List<TheorySeries.At> points = new ArrayList<>();
          Objects.requireNonNull(values.get(key))
              .forEach((x, value) -> points.add(new TheorySeries.At(x, value)));
          series.add(
              new TheorySeries(
                  key.bound,
                  label,
                  key.arm,
                  spoken.meaning(),
                  factor,
                  points,
                  spoken.bound().assumptions(),
                  spoken.bound().citations()));
        });
    return series;
  }

  /** Residuals of the exact and the scaled curves, of the lines they speak of. */
  List<ResidualSeries> residuals(List<TheorySeries> theory, List<Series> measured) {
    List<ResidualSeries> residuals = new ArrayList<>();
    List<Key> keys = List.copyOf(curves.keySet()); // in the order of the series
    for (int i = 0; i < theory.size(); i++) {
      TheorySeries curve = theory.get(i);
      Set<String> spokenOf = lines.getOrDefault(keys.get(i), Set.of());
      for (Series line : measured) {
        boolean arm = curve.arm().isEmpty() || curve.arm().equals(line.arm());
        if (arm && spokenOf.contains(line.label()) && !curve.meaning().oneSided()) {
          residuals.add(residual(curve, line));
        }
      }
    }
    return residuals.stream().filter(residual -> !residual.points().isEmpty()).toList();
  }

  private static ResidualSeries residual(TheorySeries curve, Series line) {
    boolean relative = curve.points().stream().allMatch(point -> point.value() > 0);
    List<ResidualSeries.At> points = new ArrayList<>();
    for (Point point : line.points()) {
      for (TheorySeries.At at : curve.points()) {
        if (at.x() == point.x() && Double.isFinite(at.value()) && point.value().isPresent()) {
          Measured measured = point.value().get();
          if (Double.isFinite(measured.mean())) {
            points.add(new ResidualSeries.At(at.x(), against(measured, at.value(), relative)));
          }
        }
      }
    }
    return new ResidualSeries(curve.label(), line.arm(), relative, points);
  }

  private static Measured against(Measured measured, double theory, boolean relative) {
    return relative
        ? new Measured(
            measured.mean() / theory - 1, measured.low() / theory - 1, measured.high() / theory - 1)
        : new Measured(measured.mean() - theory, measured.low() - theory, measured.high() - theory);
  }
}
