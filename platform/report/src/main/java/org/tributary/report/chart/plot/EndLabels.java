package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tributary.report.chart.mark.Group;
import org.tributary.report.chart.mark.Label;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;

/** Names at the right ends of lines, moved apart until none meets another. */
final class EndLabels {
  /** Least distance of baselines. */
  static final double APART = 15;

  private static final double KEY = 16;
  private static final double MOST = 190;

  private record Wanted(Spot end, String text, Style style) {}

  private final List<Wanted> wanted = new ArrayList<>();

  /** Asks for a name beside the end of a line, whose style it repeats. */
  void add(Spot end, String text, Style style) {
    wanted.add(new Wanted(end, Text.fitted(text, MOST), style));
  }

  boolean fit(double height) {
    return wanted.size() * APART <= height + APART;
  }

  /** Pixels the names take to the right of the box. */
  static double room(List<String> texts) {
    double longest =
        texts.stream().mapToDouble(text -> Math.min(MOST, Text.width(text))).max().orElse(0);
    return longest + KEY + 20;
  }

  /** The names, the first at least at the top of the box, the last at most at its bottom. */
  Mark marks(PlotBox box) {
    List<Wanted> order = new ArrayList<>(wanted);
    order.sort(Comparator.comparingDouble(each -> each.end.y()));
    double[] places = new double[order.size()];
    for (int i = 0; i < places.length; i++) {
      double least = i == 0 ? box.top() : places[i - 1] + APART;
      places[i] = Math.max(order.get(i).end.y(), least);
    }
    double most = box.bottom();
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], most);
      most = places[i] - APART;
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      Wanted label = order.get(i);
      double x = box.right() + 8;
      if (Math.abs(places[i] - label.end.y()) > 3) {
        Style leader = Style.stroked(Paint.QUIET, 0.8);
        marks.add(Path.line(box.right(), label.end.y(), x, places[i], leader));
      }
      marks.add(Path.line(x, places[i], x + KEY, places[i], label.style));
      Label.Anchor start = Label.Anchor.START;
      marks.add(Label.of(x + KEY + 5, places[i] + 4.2, label.text, Text.SIZE, start, Paint.INK));
    }
    return Group.of("end-labels", marks);
  }
}
