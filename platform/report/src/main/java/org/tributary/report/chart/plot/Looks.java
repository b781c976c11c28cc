package org.tributary.report.chart.plot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Series;
import org.tributary.report.chart.mark.Paint;

/**
 * The looks of the lines of one figure, the same in all its panels: the colour is the arm's, a
 * second quantity of the same arm has another line and symbol.
 */
final class Looks {
  private static final List<List<Double>> DASHES =
      List.of(List.of(), List.of(10.0, 3.0), List.of(3.0, 2.0), List.of(12.0, 3.0, 3.0, 3.0));

  private record Line(String label, String arm) {}

  private final Map<Line, Look> looks = new LinkedHashMap<>();
  private final ArmColours colours;

  Looks(CurveChart chart, ArmColours colours) {
    this.colours = colours;
    Set<Line> lines = new LinkedHashSet<>();
    for (Panel panel : chart.panels()) {
      panel.series().forEach(series -> lines.add(line(series)));
    }
    int index = 0;
    for (Line line : lines) {
      looks.put(line, look(line, index, List.copyOf(lines)));
      index++;
    }
  }

  private static Line line(Series series) {
    return new Line(series.label(), series.arm());
  }

  private Look look(Line line, int index, List<Line> lines) {
    String arm = colours.has(line.arm()) ? line.arm() : line.label();
    int colour = colours.has(arm) ? colours.arms().indexOf(arm) : index;
    List<Line> twins =
        lines.stream().filter(o -> colours.has(o.arm()) && o.arm().equals(line.arm())).toList();
    int twin = twins.size() > 1 ? twins.indexOf(line) : colour / ArmColours.HUES;
    int symbol = twins.size() > 1 ? 4 * (twin % 2) + (colour + twin / 2) % 4 : index;
    return new Look(
        ArmColours.paint(colour),
        Symbol.values()[symbol % Symbol.values().length],
        DASHES.get(twin % DASHES.size()));
  }

  Look of(Series series) {
    return Objects.requireNonNull(looks.get(line(series)));
  }

  /** Colour of what speaks of an arm; that of text when it speaks of all. */
  Paint paint(String arm) {
    return colours.has(arm) ? colours.paint(arm) : Paint.INK;
  }
}
