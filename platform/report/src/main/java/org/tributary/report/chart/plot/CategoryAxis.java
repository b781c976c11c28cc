package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.scale.AxisScale;
import org.tributary.report.chart.scale.Tick;

/**
 * Names below positions 0, 1, ...: level where they fit, else slanted, else upright, and every
 * second or third one where even lines of text would touch.
 *
 * @param names in order
 * @param slot pixels a name
 */
record CategoryAxis(List<String> names, double slot) {
  private static final double MOST = 110;
  private static final double SLANT = 35;

  private double longest() {
    return names.stream().mapToDouble(name -> Math.min(MOST, Text.width(name))).max().orElse(0);
  }

  private double turn() {
    if (longest() + 8 <= slot) {
      return 0;
    }
    return slot >= Text.LINE / Math.sin(Math.toRadians(SLANT)) ? SLANT : 90;
  }

  /** Height of the texts. */
  double height() {
    double turn = Math.toRadians(turn());
    return Text.LINE * Math.cos(turn) + longest() * Math.sin(turn);
  }

  /** The texts below a line at {@code top}, positions placed by a scale. */
  Mark texts(AxisScale x, double top) {
    int every = Math.max(1, (int) Math.ceil(Text.LINE / slot));
    double turn = turn();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < names.size(); i += turn == 0 ? 1 : every) {
      if (names.get(i).isEmpty()) {
        continue;
      }
      String text = Text.fitted(names.get(i), turn == 0 ? Math.max(MOST, slot) : MOST);
      double at = x.at(i) + (turn == 90 ? 4 : 0);
      Label.Anchor anchor = turn == 0 ? Label.Anchor.MIDDLE : Label.Anchor.END;
      double down = turn == 0 ? 12 : turn == 90 ? 0 : 8;
      OptionalDouble value = OptionalDouble.of(i);
      marks.add(new Label(at, top + down, text, Text.SIZE, anchor, -turn, Paint.QUIET, value));
    }
    return Group.of("x-axis names", marks);
  }

  /** A tick a name, without text. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ticks.add(new Tick(i, ""));
    }
    return ticks;
  }
}
