package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.Marker;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.AxisScale;

/** References behind the lines: a value or a range of one axis. */
final class MarkerMarks {
  static final Style AREA = Style.filled(Paint.QUIET, 0.16);
  static final Style EDGE = Style.stroked(Paint.QUIET, 1.2);

  private MarkerMarks() {}

  /** Whether any of it lies inside the box. */
  static boolean seen(Marker marker, PlotBox box) {
    AxisScale scale = marker.of() == Marker.Of.X ? box.x() : box.y();
    return marker.high() >= scale.low() && marker.low() <= scale.high();
  }

  static Mark of(Marker marker, PlotBox box) {
    boolean vertical = marker.of() == Marker.Of.X;
    AxisScale scale = vertical ? box.x() : box.y();
    double low = scale.at(scale.clamped(marker.low()));
    double high = scale.at(scale.clamped(marker.high()));
    List<Mark> marks = new ArrayList<>();
    if (vertical) {
      if (high > low) {
        marks.add(new Box(low, box.top(), high - low, box.bottom() - box.top(), AREA));
      }
      for (double value : new double[] {marker.low(), marker.high()}) {
        if (scale.holds(value)) {
          double x = scale.at(value);
          marks.add(Path.line(x, box.top(), x, box.bottom(), EDGE));
        }
      }
    } else if (low > high) {
      marks.add(new Box(box.left(), high, box.right() - box.left(), low - high, AREA));
    } else {
      marks.add(Path.line(box.left(), low, box.right(), low, EDGE));
    }
    return Group.of("marker", marks);
  }

  /** The name of a range of the horizontal axis, above the box and inside its width. */
  static Mark name(Marker marker, PlotBox box, double baseline) {
    String text = Text.fitted(marker.label(), box.x().length());
    double half = Text.width(text) / 2;
    double low = box.x().at(box.x().clamped(marker.low()));
    double high = box.x().at(box.x().clamped(marker.high()));
    double middle = Math.max(box.left() + half, Math.min(box.right() - half, (low + high) / 2));
    return Label.of(middle, baseline, text, Text.SIZE, Label.Anchor.MIDDLE, Paint.QUIET);
  }
}
