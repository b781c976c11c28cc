package org.tributary.sdk.evidence;

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

  /** This position with another part. */
  public Position withPart(String other) {
    return new Position(generation, time, other);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }
}
