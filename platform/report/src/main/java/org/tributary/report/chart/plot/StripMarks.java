package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.ResidualSeries;
import org.tributary.report.chart.mark.Disc;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;

/**
 * Residuals with their intervals, those of several lines side by side.
 *
 * @param strip unit and scale
 * @param panel whose residuals they are
 * @param looks of the lines
 */
record StripMarks(Strip strip, Panel panel, Looks looks) {

  List<Mark> of(PlotBox box) {
    List<Mark> marks = new ArrayList<>();
    List<ResidualSeries> all = panel.residuals();
    for (int i = 0; i < all.size(); i++) {
      Paint paint = looks.paint(all.get(i).arm());
      double shift = shift(i, all.size());
      Intervals intervals = new Intervals(box, paint);
      List<List<Spot>> bars = new ArrayList<>();
      List<Mark> discs = new ArrayList<>();
      boolean first = all.get(i).label().equals(all.get(0).label());
      Style style = first ? Style.filled(paint) : Style.outlined(Paint.CARD, paint, 1.3);
      for (ResidualSeries.At at : all.get(i).points()) {
        Measured value = strip.shown(at.value());
        if (box.x().draws(at.x()) && box.y().draws(value.mean())) {
          bars.addAll(intervals.runs(at.x(), value, shift));
          double y = box.y().at(box.y().clamped(value.mean()));
          discs.add(new Disc(box.x().at(at.x()) + shift, y, 2.6, style));
        }
      }
      marks.addAll(intervals.bars(bars));
      marks.addAll(discs);
    }
    return marks;
  }

  /** Pixels that keep the marks of several lines apart. */
  static double shift(int index, int count) {
    return count > 1 ? (index - (count - 1) / 2.0) * Math.min(8, 24.0 / count) : 0;
  }
}
