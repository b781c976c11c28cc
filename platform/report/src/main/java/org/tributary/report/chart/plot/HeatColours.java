package org.tributary.report.chart.plot;

import java.util.ArrayList;
import java.util.List;
import org.tributary.report.chart.mark.Paint;

/**
 * Colours of values: from pale to full for values of one sign, through a neutral middle for values
 * of both. Blue and orange are told apart with every common kind of colour blindness.
 *
 * @param low value of the first colour
 * @param high value of the last colour, above {@code low}
 * @param diverging whether zero is the neutral middle
 */
record HeatColours(double low, double high, boolean diverging) {
  private static final int LAST = 24;
  private static final int[][] ONE_LIGHT = {
    {0xf2, 0xf6, 0xfb}, {0x9e, 0xca, 0xe1}, {0x31, 0x82, 0xbd}, {0x08, 0x30, 0x6b}
  };
  private static final int[][] ONE_DARK = {
    {0x1b, 0x27, 0x33}, {0x1f, 0x5a, 0x8a}, {0x4b, 0xa3, 0xdc}, {0xd8, 0xef, 0xff}
  };
  private static final int[][] TWO_LIGHT = {
    {0xb3, 0x48, 0x0a},
    {0xf6, 0xc4, 0x9f},
    {0xf5, 0xf5, 0xf5},
    {0xa3, 0xcb, 0xe6},
    {0x0a, 0x52, 0x88}
  };
  private static final int[][] TWO_DARK = {
    {0xf0, 0x80, 0x3c},
    {0x7a, 0x3f, 0x1c},
    {0x2a, 0x2e, 0x33},
    {0x1d, 0x4f, 0x76},
    {0x4b, 0xa3, 0xdc}
  };

  /** The colours of values; the range is symmetric when both signs occur. */
  static HeatColours of(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (Double.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (!(low <= high)) {
      return new HeatColours(0, 1, false);
    }
    if (low < 0 && high > 0) {
      double most = Math.max(high, -low);
      return new HeatColours(-most, most, true);
    }
    return new HeatColours(low, high > low ? high : low + Math.max(1, Math.abs(low)), false);
  }

  private int step(double value) {
    double share = (value - low) / (high - low);
    return (int) Math.round(LAST * Math.max(0, Math.min(1, share)));
  }

  /** The colour of a value; an infinite one has that of its end. */
  Paint fill(double value) {
    return fill(diverging, step(value));
  }

  /** Black or white, whichever is read more easily on the colour of a value. */
  Paint ink(double value) {
    return ink(diverging, step(value));
  }

  private static Paint fill(boolean diverging, int step) {
    int[] light = mixed(diverging ? TWO_LIGHT : ONE_LIGHT, step);
    int[] dark = mixed(diverging ? TWO_DARK : ONE_DARK, step);
    return new Paint((diverging ? "--two-" : "--one-") + step, hex(light), hex(dark));
  }

  private static Paint ink(boolean diverging, int step) {
    String light = readable(mixed(diverging ? TWO_LIGHT : ONE_LIGHT, step));
    String dark = readable(mixed(diverging ? TWO_DARK : ONE_DARK, step));
    return new Paint((diverging ? "--two-ink-" : "--one-ink-") + step, light, dark);
  }

  /** Every colour there is, for the styles of a page. */
  static List<Paint> paints() {
    List<Paint> paints = new ArrayList<>();
    for (boolean diverging : new boolean[] {false, true}) {
      for (int step = 0; step <= LAST; step++) {
        paints.add(fill(diverging, step));
        paints.add(ink(diverging, step));
      }
    }
    return paints;
  }

  private static int[] mixed(int[][] colours, int step) {
    double at = (double) step / LAST * (colours.length - 1);
    int below = Math.min(colours.length - 2, (int) at);
    int[] mixed = new int[3];
    for (int k = 0; k < 3; k++) {
      double from = colours[below][k];
      mixed[k] = (int) Math.round(from + (colours[below + 1][k] - from) * (at - below));
    }
    return mixed;
  }

  private static String hex(int[] rgb) {
    return String.format(java.util.Locale.ROOT, "#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
  }

  /** The one of the greater contrast ratio; source: WCAG 2.1, relative luminance. */
  private static String readable(int[] rgb) {
    double luminance = 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? "#000000" : "#ffffff";
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
