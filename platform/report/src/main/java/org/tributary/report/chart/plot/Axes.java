package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Style;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.Tick;

/** Grid lines and the texts of ticks. */
final class Axes {
  private static final Style GRID = Style.stroked(Paint.LINE, 1);
  private static final Style ZERO = Style.stroked(Paint.QUIET, 1);

  private Axes() {}

  /** Horizontal lines across a box with their texts to its left. */
  static Mark vertical(PlotBox box, List<Tick> ticks) {
    List<Mark> marks = new ArrayList<>();
    for (Tick tick : ticks) {
      double y = box.y().at(tick.value());
      marks.add(Path.line(box.left(), y, box.right(), y, GRID));
      marks.add(text(box.left() - 7, y + 4.2, tick, Label.Anchor.END));
    }
    return Group.of("y-axis", marks);
  }

  /** The line of agreement in a strip, and what is written beside it. */
  static Mark strip(PlotBox box, Strip strip) {
    List<Mark> marks = new ArrayList<>();
    for (Tick tick : strip.ticks()) {
      double y = box.y().at(tick.value());
      boolean none = tick.value() == strip.none();
      marks.add(Path.line(box.left(), y, box.right(), y, none ? ZERO : GRID));
      marks.add(text(box.left() - 7, y + 4.2, tick, Label.Anchor.END));
    }
    return Group.of("strip-axis", marks);
  }

  /** Short lines below a box and, where they are asked for, their texts. */
  static Mark horizontal(PlotBox box, List<Tick> ticks, boolean texts) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Path.line(box.left(), box.bottom(), box.right(), box.bottom(), ZERO));
    for (Tick tick : ticks) {
      double x = box.x().at(tick.value());
      marks.add(Path.line(x, box.bottom(), x, box.bottom() + 4, ZERO));
      if (texts) {
        marks.add(text(x, box.bottom() + 16, tick, Label.Anchor.MIDDLE));
      }
    }
    return Group.of("x-axis", marks);
  }

  private static Mark text(double x, double y, Tick tick, Label.Anchor anchor) {
    OptionalDouble value = OptionalDouble.of(tick.value());
    return new Label(x, y, tick.text(), Text.SIZE, anchor, 0, Paint.QUIET, value);
  }

  /** Width of the widest text. */
  static double widest(List<Tick> ticks) {
    return ticks.stream().mapToDouble(tick -> Text.width(tick.text())).max().orElse(0);
  }

  /** How many ticks a vertical axis has room for. */
  static int room(AxisScale scale) {
    return Math.max(2, (int) (scale.length() / (scale.log() ? 26 : 38)));
  }
}
