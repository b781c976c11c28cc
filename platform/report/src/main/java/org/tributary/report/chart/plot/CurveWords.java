package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;
import org.tributary.analysis.chart.Series;
import org.tributary.report.chart.scale.NumberText;

/**
 * A panel in words, for those who do not see it: where each line begins and ends.
 *
 * @param chart the panel belongs to
 * @param panel described
 */
record CurveWords(CurveChart chart, Panel panel) {
  private static final int MOST = 8;

  String sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(chart.title() + (panel.title().isEmpty() ? "" : ", " + panel.title()));
    panel.series().stream().limit(MOST).map(this::line).forEach(sentences::add);
    int more = panel.series().size() - MOST;
    if (more > 0) {
      sentences.add(more + " more lines");
    }
    return String.join(". ", sentences) + ".";
  }

  private String line(Series series) {
    List<Point> drawn =
        series.points().stream().filter(point -> point.value().isPresent()).toList();
    String name = series.label().isEmpty() ? "values" : series.label();
    if (drawn.isEmpty()) {
      return name + " not measured";
    }
    Point last = drawn.get(drawn.size() - 1);
    String end = value(last) + " at " + last.text();
    return drawn.size() == 1
        ? name + " " + end
        : name + " from " + value(drawn.get(0)) + " at " + drawn.get(0).text() + " to " + end;
  }

  private static String value(Point point) {
    return NumberText.of(point.value().orElseThrow().mean(), 3);
  }
}
