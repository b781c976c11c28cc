package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.analysis.chart.CurveChart;
import org.tributary.analysis.chart.Panel;
import org.tributary.analysis.chart.Point;

/** Draws a curve chart: lines with intervals, theory, references, and residuals below. */
public final class CurvePlot {
  /** So many names at most stand at the ends of lines; more go to a legend. */
  private static final int MOST_DIRECT = 9;

  private CurvePlot() {}

  /**
   * The figure.
   *
   * @param chart what it shows
   * @param colours of the arms
   * @param plain whether lines have no points of their own, as densities and losses of training
   */
  public static Plot of(CurveChart chart, ArmColours colours, boolean plain) {
    if (chart.panels().isEmpty()) {
      return new Plot(List.of(), List.of(), false, "");
    }
    Looks looks = new Looks(chart, colours);
    CurveRanges ranges = CurveRanges.of(chart);
    CurveLegend legend = new CurveLegend(chart, ranges, looks, plain);
    boolean single = chart.panels().size() == 1;
    List<LegendEntry> entries = legend.entries();
    boolean direct =
        single
            && chart.x().categories().isEmpty()
            && !entries.isEmpty()
            && entries.size() <= MOST_DIRECT;
    List<PlotPanel> panels = new ArrayList<>();
    for (Panel panel : chart.panels().subList(0, Plot.shown(chart.panels().size()))) {
      CurvePanel drawn = new CurvePanel(chart, panel, ranges, looks, plain);
      panels.add(
          new PlotPanel(
              panel.title(),
              drawn.drawing(Plot.WIDE, 300, direct),
              drawn.drawing(Plot.NARROW, single ? 220 : 190, false)));
    }
    boolean named = entries.size() > 1 || !single || direct;
    return new Plot(
        panels,
        named ? entries : List.of(),
        direct,
        (CurveNote.of(chart, ranges) + Plot.rest(chart.panels().size())).strip());
  }

  /** Whether the intervals of these points are drawn as a band, not as bars. */
  public static boolean banded(List<Point> points) {
    return Intervals.banded(points);
  }
}
