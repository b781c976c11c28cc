package org.tributary.report.chart.scale;

/**
 * Places values along a line of pixels.
 *
 * @param log whether equal ratios, not equal differences, are equally far apart
 * @param low value at {@code from}; above 0 when logarithmic
 * @param high value at {@code to}; above {@code low}
 * @param from pixel of the low end
 * @param to pixel of the high end; below {@code from} where values grow upwards
 */
public record AxisScale(boolean log, double low, double high, double from, double to) {
  public AxisScale {
    if (!(low < high) || !Double.isFinite(high - low) || (log && !(low > 0))) {
      throw new IllegalArgumentException(
          "a scale needs low < high" + (log ? " above 0" : "") + ", had " + low + ", " + high);
    }
  }

  /** The same range between other pixels. */
  public AxisScale between(double start, double end) {
    return new AxisScale(log, low, high, start, end);
  }

  /** Pixel of a value, inside the range or beyond it. */
  public double at(double value) {
    double share =
        log
            ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
            : (value - low) / (high - low);
    return from + share * (to - from);
  }

  /** Whether a value has a pixel at all. */
  public boolean draws(double value) {
    return Double.isFinite(value) && (!log || value > 0);
  }

  /** Whether a value lies inside the range. */
  public boolean holds(double value) {
    return draws(value) && value >= low && value <= high;
  }

  /** The value, moved to the nearer end when it lies outside; a zero of a log scale to the low. */
  public double clamped(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /** Length in pixels. */
  public double length() {
    return Math.abs(to - from);
  }
}
