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
 * called as good. Where the candidate's rows may have lost the key of their units, a second null
 * law reads them as clustered.
 *
 * <p>The same may be recorded again by other readings of the same rows ({@link #readings}): a
 * verdict that one of them does not share is no verdict.
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

  /** How that value grows with -log of the share of rows of one law beyond it. */
  public static final String NULL_TAIL = "null tail";

  /**
   * Recorded where the real rows come in units and the candidate's may have lost theirs: 1 where
   * neighbouring candidate rows are alike, which shows it, else 0.
   */
  public static final String KEYLESS = "keyless";

  /** What pairs of one unit among the candidate rows would add to a U-statistic. */
  public static final String ADDED = "added";

  /** As the null quantile, of the reading that candidate rows come in units as real ones do. */
  public static final String CLUSTERED_QUANTILE = "clustered quantile";

  /** As the null tail, of that reading. */
  public static final String CLUSTERED_TAIL = "clustered tail";

  private static final List<String> PARTS =
      List.of(
          REAL_VARIANCE,
          CANDIDATE_VARIANCE,
          GROUPS,
          NULL_QUANTILE,
          NULL_TAIL,
          ERROR_AT_MARGIN,
          UNITS_NEEDED,
          KEYLESS,
          ADDED,
          CLUSTERED_QUANTILE,
          CLUSTERED_TAIL);
  private static final String BY_UNIT = "by unit";
  private static final String WITHOUT_FEW = "without few rows";

  private ExcessParts() {}

  /** The reading that the values of a column which nobody named are units. */
  public static Position byUnit(Position excess) {
    return at(excess, BY_UNIT);
  }

  /** The reading without the few rows that carry half of the spread. */
  public static Position withoutFew(Position excess) {
    return at(excess, WITHOUT_FEW);
  }

  /** The readings beside the first: their excess and margin stand there, their parts below it. */
  public static List<Position> readings(Position excess) {
    return List.of(byUnit(excess), withoutFew(excess));
  }

  /** All parts of an excess, its other readings and their parts among them. */
  public static List<Position> all(Position excess) {
    List<Position> readings = readings(excess);
    return Stream.concat(
            readings.stream(),
            Stream.concat(Stream.of(excess), readings.stream())
                .flatMap(reading -> PARTS.stream().map(part -> at(reading, part))))
        .toList();
  }

  /** Where a part of an excess is recorded. */
  public static Position at(Position excess, String part) {
    return excess.withPart(excess.part().isEmpty() ? part : excess.part() + " " + part);
  }
}
