package org.tributary.evidence.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tributary.evidence.Units;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Samples;

/**
 * Judges whether a candidate table copies rows of a training table: it is compared with what
 * independent rows of the same law would do to the same training rows, never with itself.
 *
 * <p>Those rows are held out where there are any, else each training row against those of the other
 * units. Near copies of more than 5,000 rows are judged by 5,000 spread evenly over them, each
 * against all training rows; the rows that can be named are of those. Two tests at .025 each: a
 * table that copies nothing is called so in at most .05, .014 in simulation.
 *
 * @param level of the intervals of both shares, .95 where nothing else is asked
 */
public record CopyJudge(double level) {
  private static final double NONE = 0.02;
  private static final int ROWS_FOR_EXACT = 190;
  private static final int ROWS_FOR_NEAR = 1000;

  /** Rows a side whose neighbours are looked for; the time grows with their number times n. */
  private static final int MOST_COMPARED = 5000;

  public CopyJudge {
    Samples.requireLevel(level);
  }

  /**
   * Judges.
   *
   * @param training rows the generator saw, at least 2
   * @param candidate rows it made, at least 2
   * @param heldOut rows it never saw, if there are any
   */
  public CopyVerdict judge(CopyTable training, CopyTable candidate, Optional<CopyTable> heldOut) {
    for (CopyTable table : List.of(training, candidate, heldOut.orElse(training))) {
      if (table.rows() < 2 || table.points().numCols != training.points().numCols) {
        throw new IllegalArgumentException(
            "copies are looked for in tables of at least 2 rows in one encoding, one had "
                + table.rows()
                + " rows of "
                + table.points().numCols
                + " columns for "
                + training.points().numCols);
      }
    }
    DistinctTraining distinct = DistinctTraining.of(training);
    ExactCopies exact = exact(training, candidate, heldOut, distinct);
    NearCopies near = near(training, candidate, heldOut, distinct);
    boolean same = sameRows(training, candidate);
    double atMost = Math.max(exact.planted().upper(), near.excess().upper());
    CopyWord word = word(exact.planted(), near.excess(), near.shown(), same);
    String needs = word == CopyWord.CANNOT_TELL ? needs(exact, near) : "";
    return new CopyVerdict(word, exact, near, same, Math.min(1, atMost), needs);
  }

  /** The word that two shares with their intervals amount to. */
  static CopyWord word(Interval planted, Interval nearExcess, boolean nearShown, boolean same) {
    if (planted.lower() > 0 || same) {
      return CopyWord.COPIES;
    }
    if (nearShown) {
      return CopyWord.NEAR_COPIES;
    }
    return Math.max(planted.upper(), nearExcess.upper()) < NONE
        ? CopyWord.NO_COPIES_FOUND
        : CopyWord.CANNOT_TELL;
  }

  private ExactCopies exact(
      CopyTable training,
      CopyTable candidate,
      Optional<CopyTable> heldOut,
      DistinctTraining distinct) {
    boolean[] equal = new boolean[candidate.rows()];
    List<CopiedRow> pairs = new ArrayList<>();
    for (int i = 0; i < equal.length; i++) {
      equal[i] = distinct.holds(candidate.codes()[i]);
      if (equal[i]) {
        int first = distinct.first()[distinct.number(candidate.codes()[i])];
        pairs.add(new CopiedRow(i, first));
      }
    }
    CopyTable yardstick = heldOut.orElse(training);
    boolean[] tied = new boolean[yardstick.rows()];
    for (int i = 0; i < tied.length; i++) {
      tied[i] =
          heldOut.isPresent() ? distinct.holds(yardstick.codes()[i]) : distinct.tied(training, i);
    }
    return ExactCopies.of(
        ShareOfUnits.of(equal, candidate.units()),
        ShareOfUnits.of(tied, yardstick.units()),
        heldOut.isPresent() ? 1 : 0.5,
        level,
        pairs);
  }

  private NearCopies near(
      CopyTable training,
      CopyTable candidate,
      Optional<CopyTable> heldOut,
      DistinctTraining distinct) {
    NeighbourRatios ratios = new NeighbourRatios(training.points(), distinct);
    CopyTable yardstick = heldOut.orElse(training);
    int[] all =
        heldOut.isPresent()
            ? unequal(yardstick, distinct)
            : Arrays.stream(distinct.first())
                .filter(i -> distinct.counts()[distinct.number(training.codes()[i])] == 1)
                .toArray();
    int[] calibrating = spread(all);
    int[] compared = spread(unequal(candidate, distinct));
    if (calibrating.length < NearCopies.FEWEST || compared.length == 0 || distinct.count() < 3) {
      return NearCopies.unjudged(level);
    }
    double[] natural = new double[calibrating.length];
    for (int k = 0; k < natural.length; k++) {
      int row = calibrating[k];
      int unit = yardstick.units().ofRow(row);
      natural[k] =
          ratios
              .of(
                  yardstick.points(),
                  row,
                  heldOut.isPresent() ? any -> true : other -> distinct.onlyUnit()[other] != unit)
              .ratio();
    }
    double[] found = new double[compared.length];
    List<CopiedRow> rows = new ArrayList<>();
    for (int k = 0; k < found.length; k++) {
      var nearest = ratios.of(candidate.points(), compared[k], any -> true);
      found[k] = nearest.ratio();
      rows.add(new CopiedRow(compared[k], nearest.trainingRow()));
    }
    Units naturalUnits = yardstick.units().select(calibrating);
    Units foundUnits = candidate.units().select(compared);
    return NearCopies.of(
        natural, naturalUnits, found, foundUnits, rows, heldOut.isPresent(), level);
  }

  /** At most so many of the rows, evenly spread over them. */
  private static int[] spread(int[] rows) {
    if (rows.length <= MOST_COMPARED) {
      return rows;
    }
    int[] some = new int[MOST_COMPARED];
    for (int i = 0; i < some.length; i++) {
      some[i] = rows[(int) ((long) i * rows.length / some.length)];
    }
    return some;
  }

  private static int[] unequal(CopyTable table, DistinctTraining distinct) {
    int[] rows = new int[table.rows()];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (!distinct.holds(table.codes()[i])) {
        rows[count++] = i;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private static boolean sameRows(CopyTable training, CopyTable candidate) {
    int[] first = training.codes().clone();
    int[] second = candidate.codes().clone();
    Arrays.sort(first);
    Arrays.sort(second);
    return Arrays.equals(first, second);
  }

  private static String needs(ExactCopies exact, NearCopies near) {
    if (exact.naturalShare() > ExactCopies.SMALL_SPACE) {
      return "in so small a space copies cannot be told";
    }
    if (exact.planted().upper() >= NONE) {
      return "exact copies take about "
          + ROWS_FOR_EXACT
          + " candidate rows, more with natural ties";
    }
    return near.threshold().isEmpty()
        ? "near copies take at least " + NearCopies.FEWEST + " training rows that occur once"
        : "near copies take about " + ROWS_FOR_NEAR + " rows on both sides";
  }
}
