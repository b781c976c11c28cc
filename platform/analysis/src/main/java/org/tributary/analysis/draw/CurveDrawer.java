package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.CompleteRows;
import org.tributary.analysis.card.PowerFit;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Slope;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.analysis.sample.SeriesKey;
import org.tributary.analysis.sample.Stop;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Question.Exponent;
import org.tributary.sdk.view.View.Curve;
import org.tributary.sdk.view.View.Scale;

/**
 * Draws a curve view: a line an arm (and part), a panel a combination of the axes that are not
 * drawn.
 *
 * @param context of the run
 * @param points reads means with intervals
 * @param findings of the run; thresholds and peaks over the drawn axis become markers
 */
record CurveDrawer(CardContext context, PointReader points, List<Finding> findings) {
  private static final String ALL_PARTS = "*";

  private record Line(SeriesKey key, String part, String label) {}

  /** The chart; {@code question} is the one it belongs to. */
  CurveChart draw(String id, String title, Curve view, Optional<String> question) {
    List<Line> lines = lines(view);
    List<Panel> panels =
        context.axes().rests(view.x()).parallelStream()
            .map(rest -> panel(rest, view, lines))
            .filter(panel -> !panel.series().isEmpty())
            .toList();
    if (panels.size() == 1) {
      panels = List.of(untitled(panels.get(0)));
    }
    String yLabel = Words.metric(view.metric());
    String unit = context.unit(view.metric());
    String withUnit = unit.isEmpty() ? yLabel : yLabel + " (" + unit + ")";
    int replicates =
        all(panels).stream().mapToInt(point -> point.count() + point.censored()).max().orElse(0);
    return new CurveChart(
        id,
        title,
        question,
        xAxis(view, panels),
        Axis.numeric(withUnit, allPositive(panels) ? view.yScale() : Scale.LINEAR),
        points.name(replicates),
        panels,
        CurveTable.of(view.x(), withUnit, panels));
  }

  private static Panel untitled(Panel panel) {
    return new Panel(
        "",
        panel.setting(),
        panel.series(),
        panel.theory(),
        panel.residuals(),
        panel.slopes(),
        panel.markers());
  }

  private Axis xAxis(Curve view, List<Panel> panels) {
    List<String> categories = context.axes().categories(view.x());
    boolean positive = all(panels).stream().allMatch(point -> point.x() > 0);
    Scale scale = categories.isEmpty() && positive ? view.xScale() : Scale.LINEAR;
    return new Axis(view.x(), scale, categories);
  }

  private static List<Point> all(List<Panel> panels) {
    return panels.stream()
        .flatMap(panel -> panel.series().stream())
        .flatMap(series -> series.points().stream())
        .toList();
  }

  private static boolean allPositive(List<Panel> panels) {
    boolean measured =
        all(panels).stream()
            .flatMap(point -> point.value().stream())
            .allMatch(value -> value.mean() > 0);
    return measured
        && panels.stream()
            .flatMap(panel -> panel.theory().stream())
            .flatMap(curve -> curve.points().stream())
            .allMatch(at -> at.value() > 0);
  }

  private List<Line> lines(Curve view) {
    Map<String, SeriesKey> byArm = new LinkedHashMap<>();
    for (SeriesKey key : context.measurements().keys()) {
      if (key.metric().equals(view.metric()) && key.ofSource().isEmpty()) {
        byArm.put(key.arm(), key);
      }
    }
    Collection<String> arms = view.arms().isEmpty() ? byArm.keySet() : view.arms();
    List<Line> lines = new ArrayList<>();
    for (String arm : arms) {
      SeriesKey key = byArm.get(arm);
      if (key == null) {
        continue;
      }
      for (String part : view.part().equals(ALL_PARTS) ? parts(key) : Set.of(view.part())) {
        String label = part.isEmpty() || !view.part().equals(ALL_PARTS) ? arm : arm + " " + part;
        lines.add(
            new Line(key, part, label.isBlank() ? Words.metric(view.metric()) : label.strip()));
      }
    }
    return lines;
  }

  private Set<String> parts(SeriesKey key) {
    Set<String> parts = new LinkedHashSet<>();
    for (Map<String, String> setting : context.measurements().settings()) {
      context.measurements().positions(setting, key).forEach(at -> parts.add(at.part()));
    }
    return parts;
  }

  private Panel panel(Map<String, String> rest, Curve view, List<Line> lines) {
    List<Series> series = new ArrayList<>();
    List<Slope> slopes = new ArrayList<>();
    PanelTheory theory = new PanelTheory(context.shelf(), view.metric());
    for (Line line : lines) {
      List<Stop> stops = context.axes().stops(rest, view.x(), line.key, Position.part(line.part));
      if (stops.isEmpty()) {
        continue;
      }
      stops.forEach(stop -> theory.read(stop, line.key.arm(), line.label));
      series.add(
          new Series(
              line.label,
              line.key.arm(),
              stops.stream()
                  .map(stop -> points.point(stop.x(), stop.text(), stop.sample()))
                  .toList()));
      slope(view, line, stops).ifPresent(slopes::add);
    }
    List<TheorySeries> curves = theory.series();
    return new Panel(
        Words.setting(rest),
        rest,
        series,
        curves,
        theory.residuals(curves, series),
        slopes,
        markers(view, rest));
  }

  private Optional<Slope> slope(Curve view, Line line, List<Stop> stops) {
    OptionalDouble claimed = OptionalDouble.empty();
    boolean asked = view.xScale() == Scale.LOG && view.yScale() == Scale.LOG;
    for (Question question : context.input().questions()) {
      if (question instanceof Exponent exponent
          && exponent.axis().equals(view.x())
          && SeriesKey.of(exponent.of()).equals(line.key)
          && exponent.of().position().part().equals(line.part)) {
        asked = true;
        claimed = exponent.claimed();
      }
    }
    if (!asked || !context.axes().categories(view.x()).isEmpty()) {
      return Optional.empty();
    }
    CompleteRows rows = CompleteRows.of(CompleteRows.positive(stops));
    OptionalDouble claim = claimed;
    Optional<Interval> fitted =
        PowerFit.of(rows, PointReader.RESAMPLES, PointReader.LEVEL, points.stream().child("slope"));
    return fitted.map(
        slope ->
            new Slope(
                line.key.arm(),
                slope.estimate(),
                slope.lower(),
                slope.upper(),
                claim,
                "95 % BCa over " + rows.rows().length + " replicates"));
  }

  private List<Marker> markers(Curve view, Map<String, String> rest) {
    List<Marker> markers = new ArrayList<>();
    for (Finding finding : findings) {
      boolean here = finding.setting().equals(rest) && finding.metric().equals(view.metric());
      boolean along =
          context.input().questions().stream()
              .filter(question -> question.id().equals(finding.question()))
              .anyMatch(question -> QuestionCharts.positionAlong(question, view.x()));
      if (here && along && finding.effect().isPresent()) {
        var interval = finding.effect().get().interval();
        markers.add(new Marker(finding.contrast(), Marker.Of.X, interval.low(), interval.high()));
      }
    }
    return markers;
  }
}
