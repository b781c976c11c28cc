package org.tributary.report.chart.plot;

import java.util.List;

/**
 * A figure drawn.
 *
 * @param panels in order; empty when nothing was measured
 * @param legend what the lines or colours are
 * @param direct whether the wide drawing names its lines itself, so that the legend is for the
 *     narrow one only
 * @param note what the drawing cannot show, in sentences; empty when it shows all
 */
public record Plot(List<PlotPanel> panels, List<LegendEntry> legend, boolean direct, String note) {
  /** Width of the drawing of a single panel. */
  public static final double WIDE = 720;

  /** Width of one of several panels, and of all on a telephone. */
  public static final double NARROW = 340;

  /** More panels than this nobody compares; the table has all numbers. */
  private static final int MOST = 24;

  public Plot {
    panels = List.copyOf(panels);
    legend = List.copyOf(legend);
  }

  /** How many of so many panels are drawn. */
  static int shown(int panels) {
    return Math.min(MOST, panels);
  }

  /** That some are not, in words. */
  static String rest(int panels) {
    return panels > MOST
        ? " The first " + MOST + " of " + panels + " panels; the table has the numbers of all."
        : "";
  }
}
