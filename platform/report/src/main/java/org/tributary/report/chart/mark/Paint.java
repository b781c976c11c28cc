package org.tributary.report.chart.mark;

/**
 * A colour by name, so that a page can change it with its theme.
 *
 * @param variable name of the style variable, as {@code --ink}
 * @param light colour on a light page, as {@code #1c1f23}
 * @param dark colour on a dark page
 */
public record Paint(String variable, String light, String dark) {
  /** Text and lines of first rank. */
  public static final Paint INK = new Paint("--ink", "#1c1f23", "#e8eaed");

  /** Text and lines of second rank. */
  public static final Paint QUIET = new Paint("--quiet", "#5c6470", "#a3abb5");

  /** Grid lines. */
  public static final Paint LINE = new Paint("--line", "#dfe2e6", "#343a41");

  /** The ground figures stand on. */
  public static final Paint CARD = new Paint("--card", "#ffffff", "#191d21");

  public Paint {
    if (!light.matches("#[0-9a-f]{6}") || !dark.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException(
          "a colour is written as #1c1f23, was " + light + " and " + dark);
    }
  }
}
