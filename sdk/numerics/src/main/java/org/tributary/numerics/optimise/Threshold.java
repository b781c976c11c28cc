package org.tributary.numerics.optimise;

/**
 * The set of positions at which an interval contains zero, read as an interval for the threshold.
 *
 * @param lower the first position not decided in the lower direction
 * @param upper the last position not decided in the upper direction, {@code >= lower}
 * @param lowerCensored whether already the range's lower end is undecided: the threshold may lie
 *     below
 * @param upperCensored whether still the range's upper end is undecided: the threshold may lie
 *     above
 */
public record Threshold(double lower, double upper, boolean lowerCensored, boolean upperCensored) {
  public Threshold {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "threshold must be numbers in order, was [" + lower + ", " + upper + "]");
    }
  }

  /** Whether the position may be the threshold, given what was searched. */
  public boolean contains(double position) {
    return (lowerCensored || position >= lower) && (upperCensored || position <= upper);
  }
}
