package org.tributary.evidence;

import org.tributary.sdk.evidence.Position;

/**
 * How it is recorded which held-out rows carry the difference of two arms in a split (evidence-2,
 * section 8): under an arm that names the pair, at parts of the position of the two. Whoever fits
 * records them, the card of a contrast reads them.
 */
public final class CarrierParts {
  /** Smallest number of held-out units that carry half of the squared deviations. */
  public static final String HALF = "half of the spread";

  /** Mean difference, first less second, of all units but those. */
  public static final String WITHOUT = "difference without the carriers";

  private static final String ROW = "carried by row ";

  private CarrierParts() {}

  /** The arm under which a pair is recorded. */
  public static String arm(String first, String second) {
    return first + " against " + second;
  }

  /** Where a part of a pair is recorded. */
  public static Position at(Position position, String part) {
    return position.withPart(position.part().isEmpty() ? part : position.part() + " " + part);
  }

  /** The part of a carrying row, whose value is its share of the squared deviations. */
  public static String row(long number) {
    return ROW + number;
  }

  /** The number of a carrying row; empty where a part names none. */
  public static java.util.OptionalLong rowOf(String part) {
    int at = part.indexOf(ROW);
    return at < 0
        ? java.util.OptionalLong.empty()
        : java.util.OptionalLong.of(Long.parseLong(part.substring(at + ROW.length())));
  }
}
