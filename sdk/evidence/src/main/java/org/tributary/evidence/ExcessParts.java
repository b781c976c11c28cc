package org.tributary.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.tributary.sdk.evidence.Position;

/**
 * How a judged excess of a candidate over real rows is recorded: the excess at a position, and what
 * its verdict rests on at parts of that position, by the same metric and arm. Whoever judges
 * records them; the card of an equivalence reads them, and falls back on replicates where they are
 * missing.
 *
 * <p>A jackknife (equal sizes, two sides) has two variances; a U-statistic has the quantile of its
 * null law, its standard error where the truth is the margin, and the units with which it could be
 * called as good.
 */
public final class ExcessParts {
  /** Variance of the excess from the real side of a jackknife. */
  public static final String REAL_VARIANCE = "real variance";

  /** Variance of the excess from the candidate side of a jackknife. */
  public static final String CANDIDATE_VARIANCE = "candidate variance";

  /** Groups of the jackknife on each side. */
  public static final String GROUPS = "groups";

  /** Value of a U-statistic that rows of one law exceed once in 40. */
  public static final String NULL_QUANTILE = "null quantile";

  /** Standard error of a U-statistic where the truth is the margin. */
  public static final String ERROR_AT_MARGIN = "error at margin";

  /**
   * Resampling units on each side with which rows of one law are called as good four times in 5.
   */
  public static final String UNITS_NEEDED = "units needed";

  private ExcessParts() {}

  /** All parts of an excess. */
  public static List<Position> all(Position excess) {
    return Stream.of(
            REAL_VARIANCE, CANDIDATE_VARIANCE, GROUPS, NULL_QUANTILE, ERROR_AT_MARGIN, UNITS_NEEDED)
        .map(part -> at(excess, part))
        .toList();
  }

  /** Where a part of an excess is recorded. */
  public static Position at(Position excess, String part) {
    return excess.withPart(excess.part().isEmpty() ? part : excess.part() + " " + part);
  }
}
