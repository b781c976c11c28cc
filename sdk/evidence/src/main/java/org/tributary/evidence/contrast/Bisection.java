package org.tributary.evidence.contrast;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tributary.sdk.study.Axis;

/**
 * Where a search for the value at which a contrast flips measures next: in the gaps in which the
 * two ends of its interval cross 0, each halved (in the logarithm where its ends have one sign)
 * until it is narrow. The interval is inverted, not the point curve: both ends are looked for.
 *
 * @param tolerance width of a gap, relative to its larger end, at which it is left alone; in (0, 1)
 * @param whole whether only whole numbers may be tried, as of rows or columns
 */
public record Bisection(double tolerance, boolean whole) {
  public Bisection {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance must be in (0, 1), was " + tolerance);
    }
  }

  /**
   * The search along an option: where all its swept values are whole numbers so are those between;
   * a real axis is swept as {@code [1.0, 4.0]}.
   *
   * @throws IllegalArgumentException when the axis is a zip (nothing says what its other options
   *     are between two of its points) or not numeric
   */
  public static Bisection along(Axis axis, double tolerance) {
    if (axis.paths().size() > 1 || !axis.numeric()) {
      throw new IllegalArgumentException(
          "values between those of axis "
              + axis.name()
              + " cannot be tried: sweep one option with numbers");
    }
    boolean whole =
        axis.values(axis.paths().get(0)).stream().allMatch(text -> text.matches("[+-]?\\d+"));
    return new Bisection(tolerance, whole);
  }

  /** The values to measure next; none when both ends are enclosed, or there is no flip. */
  public SortedSet<Double> wanted(ContrastLine line) {
    TreeMap<Double, Integer> signs = new TreeMap<>();
    line.silent().forEach(x -> signs.put(x, 0));
    line.points().forEach(point -> signs.put(point.x(), point.sign()));
    SortedSet<Double> wanted = new TreeSet<>();
    if (signs.size() < 2 || signs.firstEntry().getValue().equals(signs.lastEntry().getValue())) {
      return wanted;
    }
    middle(signs).ifPresent(wanted::add);
    TreeMap<Double, Integer> backwards = new TreeMap<>();
    signs.forEach((x, sign) -> backwards.put(-x, sign));
    middle(backwards).ifPresent(x -> wanted.add(-x));
    return wanted;
  }

  /** The middle of the gap in which the first sign ends; empty when it is none. */
  private OptionalDouble middle(TreeMap<Double, Integer> signs) {
    int first = signs.firstEntry().getValue();
    double before = signs.firstKey();
    for (Map.Entry<Double, Integer> place : signs.entrySet()) {
      if (place.getValue() != first) {
        return first == 0 ? OptionalDouble.empty() : between(before, place.getKey());
      }
      before = place.getKey();
    }
    return OptionalDouble.empty();
  }

  /** The middle of two values, as it may be tried; empty where they are near enough. */
  public OptionalDouble between(double low, double high) {
    if (high - low <= tolerance * Math.max(Math.abs(low), Math.abs(high))) {
      return OptionalDouble.empty();
    }
    double middle = low * high > 0 ? Math.copySign(Math.sqrt(low * high), low) : 0.5 * (low + high);
    if (whole) {
      middle = Math.rint(middle);
    }
    return middle > low && middle < high ? OptionalDouble.of(middle) : OptionalDouble.empty();
  }

  /** A value as the study file would write it. */
  public String text(double value) {
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
