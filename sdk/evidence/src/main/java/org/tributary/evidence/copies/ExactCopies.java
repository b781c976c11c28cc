package org.tributary.evidence.copies;

import java.util.List;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.Interval;

/**
 * Candidate rows that are equal to a training row, beside how often independent rows are.
 *
 * @param share c, of the candidate rows
 * @param naturalShare t: of held-out rows, or of training rows with an equal one in another unit (1
 *     - f1/n is Good and Turing's estimate of it)
 * @param planted s = (c - t)/(1 - t) with its interval; 0 [-1, 1] where t is above {@link
 *     #SMALL_SPACE}: there the rows of a large candidate, which all meet the same few training
 *     rows, are no independent trials
 * @param pairs every equal row with the first training row it equals
 */
public record ExactCopies(
    double share, double naturalShare, Interval planted, List<CopiedRow> pairs) {
  /** Natural ties up to which single rows can be named. */
  public static final double FEW_TIES = 0.01;

  /** Natural ties beyond which copies cannot be told. */
  static final double SMALL_SPACE = 0.9;

  public ExactCopies {
    pairs = List.copyOf(pairs);
  }

  /** Whether each pair can be named as a copy; else only so many of them are not natural. */
  public boolean named() {
    return naturalShare < FEW_TIES;
  }

  /** About how many of the pairs are not natural: k (c - t)/c. */
  public double notNatural() {
    return share == 0 ? 0 : Math.max(0, pairs.size() * (share - naturalShare) / share);
  }

  static ExactCopies of(
      ShareOfUnits candidate,
      ShareOfUnits natural,
      double part,
      double level,
      List<CopiedRow> pairs) {
    double room = 1 - natural.value();
    Interval planted =
        natural.value() <= SMALL_SPACE
            ? scaled(
                BinomialInterval.difference(
                    candidate.interval(1, level), natural.interval(part, level)),
                room)
            : new Interval(0, -1, 1, level);
    return new ExactCopies(candidate.value(), natural.value(), planted, pairs);
  }

  private static Interval scaled(Interval difference, double room) {
    return new Interval(
        difference.estimate() / room,
        difference.lower() / room,
        difference.upper() / room,
        difference.level());
  }
}
