package org.tributary.evidence;

import java.util.OptionalLong;
import org.tributary.sdk.evidence.Position;

/**
 * How it is recorded which held-out units carry the difference of two arms in a split (evidence-2,
 * section 8), or the loss of one: under an arm that names the pair, at parts of the position of the
 * two. Whoever fits records them, the cards of contrasts, rankings and gaps read them.
 */
public final class CarrierParts {
  /** Sum over held-out units of the squared deviations of their mean differences. */
  public static final String SQUARES = "squared deviations";

  /** Mean over held-out units of their mean differences, first less second. */
  public static final String MEAN = "difference of units";

  private static final String ROW = "carried by row ";

  private CarrierParts() {}

  /** The arm under which a pair is recorded. */
  public static String arm(String first, String second) {
    return first + " against " + second;
  }

  /** The arm under which the loss of one arm is recorded: its gap has the same deviations. */
  public static String alone(String arm) {
    return arm + " by itself";
  }

  /** Where a part of a pair is recorded. */
  public static Position at(Position position, String part) {
    return position.withPart(position.part().isEmpty() ? part : position.part() + " " + part);
  }

  /** The part of one of the heaviest units, by its first row, whose value is its difference. */
  public static String row(long number) {
    return ROW + number;
  }

  /** The number of that row; empty where a part names none. */
  public static OptionalLong rowOf(String part) {
    int at = part.indexOf(ROW);
    return at < 0
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(part.substring(at + ROW.length())));
  }
}
