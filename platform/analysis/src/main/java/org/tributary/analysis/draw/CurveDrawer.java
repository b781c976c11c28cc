package org.tributary.analysis.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.CompleteRows;
import org.tributary.analysis.card.PowerFit;
import org.tributary.analysis.card.Verdicts;
import org.tributary.analysis.card.Words;
import org.tributary.analysis.chart.Axis;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.Slope;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.analysis.draw.CurveLines.Line;
import org.tributary.evidence.Replication;
import org.tributary.evidence.condition.ExponentCondition;
import org.tributary.evidence.condition.ExponentCondition.Answer;
import org.tributary.evidence.question.Facets;
import org.tributary.evidence.question.SomeCases;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.SeriesKey;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.statistics.Interval;
import org.tributary.sdk.evidence.Finding;
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
  /** The exponent that a question is. */
  private static final class AsExponent extends SomeCases<Optional<Exponent>> {
    @Override
    public Optional<Exponent> exponent(Exponent question) {
      return Optional.of(question);
    }

    @Override
    protected Optional<Exponent> other(Question question) {
      return Optional.empty();
    }
  }

  /** A title with the metric and the axis by their names in words. */
  private static String titled(String title, Curve view) {
    String words =
        title
            .replace(view.metric(), Words.metric(view.metric()))
            .replace(" by " + view.x(), " by " + Words.axis(view.x()));
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The chart; {@code question} is the one it belongs to. */
  CurveChart draw(String id, String title, Curve view, Optional<String> question) {
    List<Line> lines = new CurveLines(context.axes()).of(view);
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
        titled(title, view),
        question,
        xAxis(view, panels),
        Axis.numeric(withUnit, allPositive(panels) ? view.yScale() : Scale.LINEAR),
        points.name(replicates),
        panels,
        CurveTable.of(Words.axis(context.axes().name(view.x())), withUnit, panels));
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
    return new Axis(Words.axis(context.axes().name(view.x())), scale, categories);
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

  private Panel panel(Map<String, String> rest, Curve view, List<Line> lines) {
    List<Series> series = new ArrayList<>();
    List<Slope> slopes = new ArrayList<>();
    PanelTheory theory = new PanelTheory(context.shelf(), view.metric());
    for (Line line : lines) {
      List<Stop> stops = new CurveLines(context.axes()).stops(rest, view, line);
      if (stops.isEmpty()) {
        continue;
      }
      stops.forEach(stop -> theory.read(stop, line.key().arm(), line.label()));
      series.add(
          new Series(line.label(), line.key().arm(), stops.stream().map(points::point).toList()));
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

  /** Whether a question's effect is a position along this axis. */
  private boolean positionAlong(Question question, String axis) {
    Facets facets = Facets.of(question);
    return facets.located()
        && facets.axis().filter(own -> context.axes().same(own, axis)).isPresent();
  }

  private Optional<Slope> slope(Curve view, Line line, List<Stop> stops) {
    OptionalDouble claimed = OptionalDouble.empty();
    OptionalDouble best = OptionalDouble.of(0);
    boolean asked = view.xScale() == Scale.LOG && view.yScale() == Scale.LOG;
    for (Question question : context.input().questions()) {
      Optional<Exponent> power =
          question
              .visit(new AsExponent())
              .filter(exponent -> context.axes().same(exponent.axis(), view.x()))
              .filter(exponent -> SeriesKey.of(exponent.of()).equals(line.key()))
              .filter(exponent -> exponent.of().position().part().equals(line.part()));
      if (power.isPresent()) {
        asked = true;
        claimed = power.get().claimed();
        best = power.get().best();
      }
    }
    if (!asked || !context.axes().categories(view.x()).isEmpty()) {
      return Optional.empty();
    }
    CompleteRows rows = CompleteRows.of(CompleteRows.positive(stops));
    if (rows.rows().length < 3 || rows.stops().size() < 3 || !straight(best, rows)) {
      return Optional.empty();
    }
    OptionalDouble claim = claimed;
    Optional<Interval> fitted =
        PowerFit.of(rows, PointReader.RESAMPLES, PointReader.LEVEL, points.stream().child("slope"));
    return fitted.map(
        slope ->
            new Slope(
                line.key().arm(),
                slope.estimate(),
                slope.lower(),
                slope.upper(),
                claim,
                "95 % BCa over " + rows.rows().length + " replicates"));
  }

  /**
   * A slope is drawn where it says something: of splits of a table and of bent lines it does not.
   */
  private static boolean straight(OptionalDouble best, CompleteRows rows) {
    Replication replication = SplitTotals.of(rows.stops().get(0).sample()).replication();
    Answer answer =
        new ExponentCondition(replication, PointReader.LEVEL).ask(best, rows.x(), rows.rows());
    return !replication.overlapping()
        && (answer instanceof Answer.Straight || answer instanceof Answer.Flat);
  }

  private List<Marker> markers(Curve view, Map<String, String> rest) {
    List<Marker> markers = new ArrayList<>();
    for (Finding finding : findings) {
      boolean here = finding.setting().equals(rest) && finding.metric().equals(view.metric());
      boolean along =
          context.input().questions().stream()
              .filter(question -> question.id().equals(finding.question()))
              .anyMatch(question -> positionAlong(question, view.x()));
      boolean located = !finding.verdict().equals(Verdicts.FLAT);
      if (here && along && located && finding.effect().isPresent()) {
        var interval = finding.effect().get().interval();
        markers.add(new Marker(finding.contrast(), Marker.Of.X, interval.low(), interval.high()));
      }
    }
    return markers;
  }
}
