package org.tributary.sdk.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Where inside a cell a number was measured.
 *
 * @param generation 1, 2, ... of a self-consuming loop; empty outside one
 * @param time training time; empty when only the end counts
 * @param part for instance {@code train}, {@code test} or the name of a source pair; may be empty
 */
public record Position(OptionalInt generation, OptionalDouble time, String part)
    implements Comparable<Position> {
  private static final int LONGEST_PLAIN = 7;
  private static final Position NONE =
      new Position(OptionalInt.empty(), OptionalDouble.empty(), "");
  private static final Comparator<Position> ORDER =
      Comparator.comparingInt((Position p) -> p.generation.orElse(-1))
          .thenComparingDouble(p -> p.time.orElse(Double.NEGATIVE_INFINITY))
          .thenComparing(Position::part);

  /** No position: the one number of a cell. */
  public static Position none() {
    return NONE;
  }

  /** A generation. */
  public static Position generation(int generation) {
    return new Position(OptionalInt.of(generation), OptionalDouble.empty(), "");
  }

  /** A training time. */
  public static Position time(double time) {
    return new Position(OptionalInt.empty(), OptionalDouble.of(time), "");
  }

  /** A named part. */
  public static Position part(String part) {
    return new Position(OptionalInt.empty(), OptionalDouble.empty(), part);
  }

  /** A training time as people write it: {@code 100}, {@code 31.62}, {@code 1e8}. */
  public static String timeText(double time) {
    BigDecimal exact = BigDecimal.valueOf(time).stripTrailingZeros();
    String plain = exact.toPlainString();
    if (plain.length() <= LONGEST_PLAIN) {
      return plain;
    }
    String digits = exact.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    int exponent = exact.precision() - exact.scale() - 1;
    return (time < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
  }

  /** This position with another part. */
  public Position withPart(String other) {
    return new Position(generation, time, other);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
