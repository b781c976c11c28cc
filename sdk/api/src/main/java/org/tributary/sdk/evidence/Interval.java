package org.tributary.sdk.evidence;

/**
 * An interval with its name.
 *
 * @param low lower end; minus infinity when one-sided
 * @param high upper end, at least {@code low}
 * @param level nominal coverage, in (0, 1)
 * @param rule how it was made, as {@code 95 % BCa over 200 replicates}
 */
public record Interval(double low, double high, double level, String rule) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval [" + low + ", " + high + "] is upside down");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), was " + level);
    }
  }

  /** Whether it holds a value. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
