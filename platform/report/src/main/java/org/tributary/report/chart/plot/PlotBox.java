package org.tributary.report.chart.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.scale.AxisScale;

/**
 * The rectangle in which values are drawn.
 *
 * @param x places positions from left to right
 * @param y places values from bottom to top
 */
record PlotBox(AxisScale x, AxisScale y) {
  double left() {
    return x.from();
  }

  double right() {
    return x.to();
  }

  double top() {
    return y.to();
  }

  double bottom() {
    return y.from();
  }

  Spot spot(double position, double value) {
    return new Spot(x.at(position), y.at(value));
  }

  /** What a reader of the file needs to turn pixels back into values. */
  Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("x", text(x));
    facts.put("y", text(y));
    return facts;
  }

  private static String text(AxisScale scale) {
    return (scale.log() ? "log " : "linear ")
        + scale.low()
        + " "
        + scale.high()
        + " "
        + scale.from()
        + " "
        + scale.to();
  }
}
