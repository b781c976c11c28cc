package org.tributary.numerics.statistics;

/**
 * An estimate with its interval; infinite ends are legal, NaN is not.
 *
 * @param estimate the point estimate, usually but not always between the ends
 * @param lower the lower end
 * @param upper the upper end, {@code >= lower}
 * @param level the nominal coverage, in (0, 1)
 */
public record Interval(double estimate, double lower, double upper, double level) {
  public Interval {
    Samples.requireLevel(level);
    if (Double.isNaN(estimate) || !(lower <= upper)) {
      throw new IllegalArgumentException(
          "interval must be numbers in order, was " + estimate + " [" + lower + ", " + upper + "]");
    }
  }

  /** The interval estimate +- halfWidth. */
  public static Interval symmetric(double estimate, double halfWidth, double level) {
    return new Interval(estimate, estimate - halfWidth, estimate + halfWidth, level);
  }

  /** The interval that is a single point. */
  public static Interval point(double value, double level) {
    return new Interval(value, value, value, level);
  }

  /** Upper end minus lower end; 0 for a point, also an infinite one. */
  public double width() {
    return lower == upper ? 0 : upper - lower;
  }

  /** Whether the value lies in the closed interval. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }

  /** Whether the whole interval lies in [-margin, margin]. */
  public boolean within(double margin) {
    return lower >= -margin && upper <= margin;
  }
}
