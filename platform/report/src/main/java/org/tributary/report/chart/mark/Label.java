package org.tributary.report.chart.mark;

import java.util.OptionalDouble;

/**
 * A line of text in the chart font.
 *
 * @param x of the anchor
 * @param y of the baseline
 * @param text never empty
 * @param size in pixels
 * @param anchor which end of the text stands at x
 * @param turn degrees clockwise about the anchor
 * @param paint of the text
 * @param value the number a tick stands for
 */
public record Label(
    double x,
    double y,
    String text,
    double size,
    Anchor anchor,
    double turn,
    Paint paint,
    OptionalDouble value)
    implements Mark {

  /** Which end of a text stands at its place. */
  public enum Anchor {
    /** The text begins there. */
    START,
    /** The text is centred there. */
    MIDDLE,
    /** The text ends there. */
    END
  }

  /** A level text that stands for no number. */
  public static Label of(double x, double y, String text, double size, Anchor anchor, Paint paint) {
    return new Label(x, y, text, size, anchor, 0, paint, OptionalDouble.empty());
  }
}
