package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;

/**
 * The intervals of a line: a band between the points of many replicates, whiskers elsewhere.
 *
 * @param box in which they are drawn
 * @param paint of the line
 */
record Intervals(PlotBox box, Paint paint) {
  /** Fewer replicates than this give no band. */
  private static final int ENOUGH = 10;

  private static final double OPACITY = 0.18;

  /** Whether a band may be drawn through the points: they are means of enough replicates. */
  static boolean banded(List<Point> points) {
    return points.size() > 1
        && points.stream()
            .filter(point -> point.value().isPresent())
            .allMatch(point -> point.count() >= ENOUGH);
  }

  /** The polygon between the ends, broken where a value is missing. */
  List<Mark> band(List<Point> points) {
    List<List<Spot>> polygons = new ArrayList<>();
    List<Point> run = new ArrayList<>();
    for (Point point : points) {
      if (point.value().isPresent() && box.x().draws(point.x())) {
        run.add(point);
      } else {
        polygon(run).ifPresent(polygons::add);
        run.clear();
      }
    }
    polygon(run).ifPresent(polygons::add);
    return polygons.isEmpty()
        ? List.of()
        : List.of(new Path(polygons, true, Style.filled(paint, OPACITY)));
  }

  private Optional<List<Spot>> polygon(List<Point> run) {
    boolean wide = run.stream().anyMatch(point -> height(point.value().orElseThrow()) > 0);
    if (run.size() < 2 || !wide) {
      return Optional.empty();
    }
    List<Spot> spots = new ArrayList<>();
    run.forEach(point -> spots.add(spot(point.x(), point.value().orElseThrow().high())));
    for (int i = run.size() - 1; i >= 0; i--) {
      spots.add(spot(run.get(i).x(), run.get(i).value().orElseThrow().low()));
    }
    return Optional.of(spots);
  }

  private static double height(Measured value) {
    return value.high() - value.low();
  }

  /** An open end goes to the edge of the box. */
  private Spot spot(double x, double value) {
    return box.spot(x, box.y().clamped(value));
  }

  /** A bar from end to end, a cap at each end that lies in the box; nothing without interval. */
  List<Mark> whisker(double x, Measured value, double shift) {
    return bars(runs(x, value, shift));
  }

  /** Several bars as one mark. */
  List<Mark> bars(List<List<Spot>> runs) {
    return runs.isEmpty() ? List.of() : List.of(new Path(runs, false, Style.stroked(paint, 1.4)));
  }

  /** The lines of a bar and its caps. */
  List<List<Spot>> runs(double x, Measured value, double shift) {
    if (!(value.high() > value.low())) {
      return List.of();
    }
    double at = box.x().at(x) + shift;
    double low = box.y().at(box.y().clamped(value.low()));
    double high = box.y().at(box.y().clamped(value.high()));
    List<List<Spot>> runs = new ArrayList<>();
    runs.add(List.of(new Spot(at, low), new Spot(at, high)));
    for (double end : new double[] {value.low(), value.high()}) {
      if (box.y().holds(end)) {
        double y = box.y().at(end);
        runs.add(List.of(new Spot(at - 3.5, y), new Spot(at + 3.5, y)));
      }
    }
    return runs;
  }
}
