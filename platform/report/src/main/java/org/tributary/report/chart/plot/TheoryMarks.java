package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.chart.mark.Disc;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;

/** Curves of theorems: dashed where exact, dotted where a ceiling, dash-dotted where a rate. */
final class TheoryMarks {
  private static final double HALF = 11;

  private TheoryMarks() {}

  static Style style(TheorySeries theory, Paint paint) {
    List<Double> dashes =
        switch (theory.meaning()) {
          case EXACT -> List.of(6.0, 4.0);
          case UPPER_BOUND, LOWER_BOUND -> List.of(1.5, 3.5);
          case RATE -> List.of(9.0, 3.0, 2.0, 3.0);
        };
    return Style.stroked(paint, 1.5, dashes);
  }

  /** The curve inside a box; short level lines where positions are names. */
  static Mark of(TheorySeries theory, PlotBox box, Paint paint, boolean categories) {
    List<Mark> marks = new ArrayList<>();
    Style style = style(theory, paint);
    if (categories) {
      for (TheorySeries.At at : theory.points()) {
        if (box.y().holds(at.value())) {
          Spot spot = box.spot(at.x(), at.value());
          marks.add(Path.line(spot.x() - HALF, spot.y(), spot.x() + HALF, spot.y(), style));
        }
      }
      return Group.of("theory", marks);
    }
    List<List<Spot>> runs = new ArrayList<>();
    List<Spot> run = new ArrayList<>();
    for (TheorySeries.At at : theory.points()) {
      if (box.x().draws(at.x()) && box.y().draws(at.value())) {
        run.add(box.spot(at.x(), at.value()));
      } else {
        runs.addAll(new Clip(box).line(run));
        run = new ArrayList<>();
      }
    }
    runs.addAll(new Clip(box).line(run));
    if (!runs.isEmpty()) {
      marks.add(new Path(runs, false, style));
    } else if (run.size() == 1 && box.y().holds(theory.points().get(0).value())) {
      marks.add(new Disc(run.get(0).x(), run.get(0).y(), 3, Style.stroked(paint, 1.5)));
    }
    return Group.of("theory", marks);
  }
}
