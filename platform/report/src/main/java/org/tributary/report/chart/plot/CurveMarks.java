package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.sdk.bound.Bound;

/**
 * What is drawn inside the box of a panel: references, bands, lines, theory, points.
 *
 * @param chart the panel belongs to
 * @param panel drawn
 * @param looks of the lines
 * @param plain whether lines have no points of their own
 */
record CurveMarks(CurveChart chart, Panel panel, Looks looks, boolean plain) {

  List<Mark> of(PlotBox box, boolean direct) {
    List<Mark> marks = new ArrayList<>();
    EndLabels ends = new EndLabels();
    for (Marker marker : panel.markers()) {
      if (MarkerMarks.seen(marker, box)) {
        marks.add(MarkerMarks.of(marker, box));
        name(ends, marker, box);
      }
    }
    boolean categories = !chart.x().categories().isEmpty();
    List<Mark> points = new ArrayList<>();
    for (int i = 0; i < panel.series().size(); i++) {
      Series series = panel.series().get(i);
      double shift = categories ? StripMarks.shift(i, panel.series().size()) : 0;
      Intervals intervals = new Intervals(box, looks.of(series).paint());
      boolean banded = !plain && !categories && Intervals.banded(series.points());
      if (banded) {
        marks.addAll(intervals.band(series.points()));
      }
      if (!categories) {
        line(series, box).ifPresent(marks::add);
      }
      if (!plain) {
        points.add(points(series, box, shift, !banded, i));
      }
      end(series, box).ifPresent(end -> ends.add(end, series.label(), looks.of(series).line()));
    }
    for (TheorySeries theory : panel.theory()) {
      Paint paint = looks.paint(theory.arm());
      marks.add(TheoryMarks.of(theory, box, paint, categories));
      name(ends, theory, box);
    }
    marks.addAll(points);
    if (direct) {
      marks.add(ends.marks(box));
    }
    return marks;
  }

  private static void name(EndLabels ends, Marker marker, PlotBox box) {
    if (marker.of() == Marker.Of.Y) {
      double low = box.y().at(box.y().clamped(marker.low()));
      double high = box.y().at(box.y().clamped(marker.high()));
      ends.add(new Spot(box.right(), (low + high) / 2), marker.label(), MarkerMarks.EDGE);
    }
  }

  /** Exact theory lies on its line and the caption names its dashes; the rest by its end. */
  private void name(EndLabels ends, TheorySeries theory, PlotBox box) {
    if (theory.points().isEmpty() || theory.meaning() == Bound.Meaning.EXACT) {
      return;
    }
    TheorySeries.At last = theory.points().get(theory.points().size() - 1);
    if (box.y().holds(last.value())) {
      Paint paint = looks.paint(theory.arm());
      Spot end = new Spot(box.right(), box.y().at(last.value()));
      ends.add(end, theory.label(), TheoryMarks.style(theory, paint));
    }
  }

  private Optional<Spot> end(Series series, PlotBox box) {
    Optional<Spot> end = Optional.empty();
    for (Point point : series.points()) {
      if (drawn(point, box)) {
        double value = box.y().clamped(point.value().orElseThrow().mean());
        end = Optional.of(new Spot(box.right(), box.y().at(value)));
      }
    }
    return series.label().isEmpty() ? Optional.empty() : end;
  }

  private static boolean drawn(Point point, PlotBox box) {
    return box.x().draws(point.x())
        && point.value().filter(value -> box.y().draws(value.mean())).isPresent();
  }

  /** The line through the points, broken where one is missing. */
  private Optional<Mark> line(Series series, PlotBox box) {
    List<List<Spot>> runs = new ArrayList<>();
    List<Spot> run = new ArrayList<>();
    for (Point point : series.points()) {
      if (drawn(point, box)) {
        run.add(box.spot(point.x(), point.value().orElseThrow().mean()));
      } else {
        runs.addAll(new Clip(box).line(run));
        run = new ArrayList<>();
      }
    }
    runs.addAll(new Clip(box).line(run));
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    List<List<Spot>> thin = runs.stream().map(each -> Thinned.of(each, box.x().length())).toList();
    Mark path = new Path(thin, false, looks.of(series).line());
    Map<String, String> facts = Map.of("label", series.label());
    return Optional.of(new Group(plain ? "line plain" : "line", facts, "", 0, 0, List.of(path)));
  }

  private Mark points(Series series, PlotBox box, double shift, boolean whiskers, int index) {
    Look look = looks.of(series);
    Intervals intervals = new Intervals(box, look.paint());
    PointWords words = new PointWords(chart.x().label(), chart.y().label());
    List<Mark> marks = new ArrayList<>();
    for (Point point : series.points()) {
      if (!drawn(point, box)) {
        continue;
      }
      double mean = point.value().orElseThrow().mean();
      List<Mark> own = new ArrayList<>();
      if (whiskers) {
        own.addAll(intervals.whisker(point.x(), point.value().orElseThrow(), shift));
      }
      Spot at = box.spot(point.x(), mean);
      own.add(look.symbol().at(at.x() + shift, at.y(), 3.6, look.paint()));
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("at", point.x() + " " + mean);
      List<String> before = series.label().isEmpty() ? List.of() : List.of(series.label());
      marks.add(new Group("point", facts, words.of(before, point), 0, 0, own));
    }
    return new Group("points", Map.of("line", String.valueOf(index)), "", 0, 0, marks);
  }
}
