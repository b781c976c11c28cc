package org.tributary.report.chart.plot;

import java.util.List;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Style;

/**
 * How a measured line is told from others.
 *
 * @param paint of its arm
 * @param symbol at its points
 * @param dashes of its line: unbroken for the first quantity of an arm
 */
record Look(Paint paint, Symbol symbol, List<Double> dashes) {
  private static final double WIDTH = 1.8;

  Style line() {
    return Style.stroked(paint, WIDTH, dashes);
  }
}
