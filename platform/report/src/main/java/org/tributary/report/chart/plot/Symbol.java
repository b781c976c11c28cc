package org.tributary.report.chart.plot;

import java.util.List;
import org.tributary.report.chart.mark.Disc;
import org.tributary.report.chart.mark.Mark;
import org.tributary.report.chart.mark.Paint;
import org.tributary.report.chart.mark.Path;
import org.tributary.report.chart.mark.Spot;
import org.tributary.report.chart.mark.Style;

/** Shapes that tell lines apart where colours do not. */
enum Symbol {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  RING,
  FRAME,
  HOLLOW_TRIANGLE,
  HOLLOW_DIAMOND;

  private boolean hollow() {
    return ordinal() >= RING.ordinal();
  }

  /** The symbol around a place, of about equal area each. */
  Mark at(double x, double y, double radius, Paint paint) {
    Style style = hollow() ? Style.outlined(Paint.CARD, paint, 1.6) : Style.filled(paint);
    return switch (this) {
      case CIRCLE, RING -> new Disc(x, y, radius, style);
      case SQUARE, FRAME -> turned(x, y, 1.25 * radius, 45, 4, style);
      case TRIANGLE, HOLLOW_TRIANGLE -> turned(x, y + 0.2 * radius, 1.45 * radius, -90, 3, style);
      case DIAMOND, HOLLOW_DIAMOND -> turned(x, y, 1.4 * radius, 0, 4, style);
    };
  }

  private static Path turned(
      double x, double y, double radius, double degrees, int corners, Style style) {
    Spot[] spots = new Spot[corners];
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(degrees + 360.0 * i / corners);
      spots[i] = new Spot(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    }
    return Path.polygon(List.of(spots), style);
  }
}
