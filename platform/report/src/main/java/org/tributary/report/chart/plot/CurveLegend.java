package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Marker;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Series;
import org.tributary.analysis.chart.TheorySeries;
import org.tributary.report.chart.mark.Box;
import org.tributary.report.chart.mark.Drawing;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Style;

/**
 * What each kind of line of a figure is.
 *
 * @param chart whose lines they are
 * @param ranges of its axes: what lies outside has no entry
 * @param looks of the lines
 * @param plain whether lines have no symbols
 */
record CurveLegend(CurveChart chart, CurveRanges ranges, Looks looks, boolean plain) {
  private static final double WIDTH = 30;
  private static final double HEIGHT = 12;

  List<LegendEntry> entries() {
    Map<String, LegendEntry> entries = new LinkedHashMap<>();
    for (Panel panel : chart.panels()) {
      panel.series().forEach(series -> entries.putIfAbsent("s" + series.label(), entry(series)));
    }
    for (Panel panel : chart.panels()) {
      for (TheorySeries theory : panel.theory()) {
        if (theory.points().stream().noneMatch(at -> ranges.y().holds(at.value()))) {
          continue;
        }
        entries.putIfAbsent("t" + theory.label(), theory(theory));
      }
      for (Marker marker : panel.markers()) {
        boolean seen = marker.high() >= ranges.y().low() && marker.low() <= ranges.y().high();
        if (marker.of() == Marker.Of.Y && seen) {
          entries.putIfAbsent("m" + marker.label(), marker(marker));
        }
      }
    }
    entries.remove("s"); // a line without a name
    return List.copyOf(entries.values());
  }

  private LegendEntry entry(Series series) {
    Look look = looks.of(series);
    List<Mark> marks = new ArrayList<>();
    if (chart.x().categories().isEmpty()) {
      marks.add(Path.line(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2, look.line()));
    }
    if (!plain) {
      marks.add(look.symbol().at(WIDTH / 2, HEIGHT / 2, 3.6, look.paint()));
    }
    return new LegendEntry(new Drawing(WIDTH, HEIGHT, "", marks), series.label());
  }

  /** In the colour of its arm when it speaks of one only. */
  private LegendEntry theory(TheorySeries theory) {
    Set<String> arms = new LinkedHashSet<>();
    for (Panel panel : chart.panels()) {
      panel.theory().stream()
          .filter(other -> other.label().equals(theory.label()))
          .forEach(other -> arms.add(other.arm()));
    }
    Paint paint = arms.size() == 1 ? looks.paint(theory.arm()) : Paint.INK;
    Style style = TheoryMarks.style(theory, paint);
    Mark line = Path.line(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2, style);
    return new LegendEntry(new Drawing(WIDTH, HEIGHT, "", List.of(line)), theory.label());
  }

  private static LegendEntry marker(Marker marker) {
    Mark mark =
        marker.low() < marker.high()
            ? new Box(1, 1, WIDTH - 2, HEIGHT - 2, MarkerMarks.AREA)
            : Path.line(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2, MarkerMarks.EDGE);
    return new LegendEntry(new Drawing(WIDTH, HEIGHT, "", List.of(mark)), marker.label());
  }
}
