package org.tributary.evidence.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tributary.evidence.Units;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.FisherExact;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MultipleTesting;
import org.tributary.numerics.statistics.Quantiles;

/**
 * Candidate rows, not equal to any, that lie nearer to single training rows than independent rows
 * would.
 *
 * @param share of them below the threshold
 * @param naturalShare of the calibrating rows below it
 * @param excess (share - natural) / (1 - natural) with its interval
 * @param pValue Fisher's, one-sided, the real side halved unless it was held out; 1 where it is not
 *     judged
 * @param shown whether the test says so, and where rows come in units a second one by units
 * @param threshold the 1 % quantile of natural ratios; empty where fewer than 20 rows calibrate it
 * @param rows those that can be named at a false discovery rate of 5 %
 */
public record NearCopies(
    double share,
    double naturalShare,
    Interval excess,
    double pValue,
    boolean shown,
    OptionalDouble threshold,
    List<CopiedRow> rows) {
  /** Calibrating rows from which on near copies are judged. */
  public static final int FEWEST = 20;

  private static final double TAIL = 0.01;
  private static final double LEVEL = 0.025;
  private static final double DISCOVERY = 0.05;

  public NearCopies {
    rows = List.copyOf(rows);
  }

  /** Nothing that could be judged. */
  static NearCopies unjudged(double level) {
    return new NearCopies(
        0, 0, new Interval(0, 0, 1, level), 1, false, OptionalDouble.empty(), List.of());
  }

  /**
   * Judges.
   *
   * @param natural ratios of independent rows, at least 20, with their units
   * @param candidate ratios of the candidate rows that equal none, at least one, with their units
   * @param rows those rows with the training rows nearest to them
   * @param heldOut whether the natural ones are of rows the generator never saw
   */
  static NearCopies of(
      double[] natural,
      Units naturalUnits,
      double[] candidate,
      Units candidateUnits,
      List<CopiedRow> rows,
      boolean heldOut,
      double level) {
    double threshold = Quantiles.of(natural, TAIL);
    ShareOfUnits real = ShareOfUnits.of(below(natural, threshold), naturalUnits);
    ShareOfUnits other = ShareOfUnits.of(below(candidate, threshold), candidateUnits);
    long realBelow = Math.round(real.value() * natural.length);
    long otherBelow = Math.round(other.value() * candidate.length);
    // leave-one-out ratios come in pairs: half of them
    long half = heldOut ? 1 : 2;
    double p =
        FisherExact.greater(
            otherBelow, candidate.length, (realBelow + half - 1) / half, natural.length / half);
    boolean shown = p < LEVEL;
    if (!naturalUnits.single() || !candidateUnits.single()) {
      double spread = Math.sqrt(other.variance() + half * real.variance());
      int degrees = Math.max(1, Math.min(naturalUnits.count(), candidateUnits.count()) - 1);
      double limit = new StudentT(degrees).quantile(1 - LEVEL);
      shown &= other.value() - real.value() > limit * spread;
    }
    Interval difference =
        BinomialInterval.difference(other.interval(1, level), real.interval(1.0 / half, level));
    double room = 1 - real.value();
    Interval excess =
        new Interval(
            difference.estimate() / room,
            difference.lower() / room,
            difference.upper() / room,
            level);
    return new NearCopies(
        other.value(),
        real.value(),
        excess,
        p,
        shown,
        OptionalDouble.of(threshold),
        named(natural, candidate, rows));
  }

  private static boolean[] below(double[] ratios, double threshold) {
    boolean[] below = new boolean[ratios.length];
    for (int i = 0; i < below.length; i++) {
      below[i] = ratios[i] < threshold;
    }
    return below;
  }

  /** Benjamini and Hochberg at 5 % on p = (1 + natural ratios up to it) / (their number + 1). */
  private static List<CopiedRow> named(double[] natural, double[] candidate, List<CopiedRow> rows) {
    double[] adjusted =
        MultipleTesting.benjaminiHochberg(MultipleTesting.conformal(natural, candidate));
    List<CopiedRow> named = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      if (adjusted[i] <= DISCOVERY) {
        named.add(rows.get(i));
      }
    }
    return named;
  }
}
