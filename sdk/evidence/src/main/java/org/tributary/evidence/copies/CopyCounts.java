package org.tributary.evidence.copies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.tributary.numerics.statistics.Interval;

/**
 * The numbers of a judgement of copies as they are recorded and read: one observation each of one
 * metric and arm, at a part of the position that names the number. Whoever judges records {@link
 * #byPart}; the card of a copies question reads them with {@link #read}, so that both mean the
 * same.
 *
 * <p>Shares are in [0, 1], counts whole; intervals have the level they were judged at, since their
 * two tests have an error rate of their own.
 *
 * @param candidateRows rows of the candidate
 * @param equalRows of them, equal to a training row up to rounding
 * @param naturalShare share of independent rows that would be
 * @param planted share that was copied exactly, with its interval
 * @param nearExcess share that lies nearer to single training rows than independent rows would
 * @param nearShown whether the test of near copies says so
 * @param nearRows rows that can be named as near copies
 * @param sameRows whether candidate and training table are the same rows in some order
 */
public record CopyCounts(
    long candidateRows,
    long equalRows,
    double naturalShare,
    Interval planted,
    Interval nearExcess,
    boolean nearShown,
    long nearRows,
    boolean sameRows) {
  private static final String CANDIDATE_ROWS = "candidate rows";
  private static final String EQUAL_ROWS = "equal rows";
  private static final String NATURAL_SHARE = "natural share";
  private static final String PLANTED = "planted";
  private static final String NEAR_EXCESS = "near excess";
  private static final String NEAR_SHOWN = "near shown";
  private static final String NEAR_ROWS = "near rows";
  private static final String SAME_ROWS = "same rows";
  private static final String LOW = " low";
  private static final String HIGH = " high";
  private static final String LEVEL = "level";

  public CopyCounts {
    if (candidateRows < 1 || equalRows < 0 || equalRows > candidateRows || nearRows < 0) {
      throw new IllegalArgumentException(
          "counts of copies need 0 <= equal <= candidate rows, had "
              + equalRows
              + " of "
              + candidateRows);
    }
  }

  /** The numbers of a verdict on so many candidate rows. */
  public static CopyCounts of(CopyVerdict verdict, long candidateRows) {
    return new CopyCounts(
        candidateRows,
        verdict.exact().pairs().size(),
        verdict.exact().naturalShare(),
        verdict.exact().planted(),
        verdict.near().excess(),
        verdict.near().shown(),
        verdict.near().rows().size(),
        verdict.sameRows());
  }

  /** The word they amount to. */
  public CopyWord word() {
    return CopyJudge.word(planted, nearExcess, nearShown, sameRows);
  }

  /** The larger upper end of the two shares, at most 1: what could have been copied unseen. */
  public double atMost() {
    return Math.min(1, Math.max(planted.upper(), nearExcess.upper()));
  }

  /** Each number by the part of the position that it is recorded at. */
  public Map<String, Double> byPart() {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put(CANDIDATE_ROWS, (double) candidateRows);
    parts.put(EQUAL_ROWS, (double) equalRows);
    parts.put(NATURAL_SHARE, naturalShare);
    put(parts, PLANTED, planted);
    put(parts, NEAR_EXCESS, nearExcess);
    parts.put(NEAR_SHOWN, nearShown ? 1.0 : 0);
    parts.put(NEAR_ROWS, (double) nearRows);
    parts.put(SAME_ROWS, sameRows ? 1.0 : 0);
    parts.put(LEVEL, planted.level());
    return parts;
  }

  private static void put(Map<String, Double> parts, String name, Interval interval) {
    parts.put(name, interval.estimate());
    parts.put(name + LOW, interval.lower());
    parts.put(name + HIGH, interval.upper());
  }

  /**
   * The numbers that were recorded; empty when one is missing.
   *
   * @param recorded the number at a part
   */
  public static Optional<CopyCounts> read(Function<String, OptionalDouble> recorded) {
    Map<String, Double> parts = new LinkedHashMap<>();
    Interval none = new Interval(0, 0, 0, 0.95);
    CopyCounts empty = new CopyCounts(1, 0, 0, none, none, false, 0, false);
    for (String part : empty.byPart().keySet()) {
      OptionalDouble number = recorded.apply(part);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      parts.put(part, number.getAsDouble());
    }
    return Optional.of(
        new CopyCounts(
            Math.round(number(parts, CANDIDATE_ROWS)),
            Math.round(number(parts, EQUAL_ROWS)),
            number(parts, NATURAL_SHARE),
            interval(parts, PLANTED),
            interval(parts, NEAR_EXCESS),
            number(parts, NEAR_SHOWN) > 0,
            Math.round(number(parts, NEAR_ROWS)),
            number(parts, SAME_ROWS) > 0));
  }

  private static Interval interval(Map<String, Double> parts, String name) {
    return new Interval(
        number(parts, name),
        number(parts, name + LOW),
        number(parts, name + HIGH),
        number(parts, LEVEL));
  }

  private static double number(Map<String, Double> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }
}
