package org.tributary.evidence.trend;

import java.util.Optional;
import org.tributary.numerics.statistics.Interval;

/**
 * The word for a trend and what it rests on.
 *
 * @param word the verdict
 * @param reason why
 * @param scale of the contrasts
 * @param refits T, generations after the first fit
 * @param lost share of replicates censored or absorbed, with Clopper and Pearson's interval
 * @param censored replicates that broke off and have no part in the contrasts
 * @param contrasts the intervals; empty with fewer than two replicates that ran through
 */
public record Trend(
    TrendWord word,
    TrendReason reason,
    TrendScale scale,
    int refits,
    Interval lost,
    int censored,
    Optional<Contrasts> contrasts) {

  /**
   * Intervals of linear contrasts; y_0 is the first fit, Y2 and Y3 the means over the middle and
   * last third of the refits.
   *
   * @param change Y3 - y_0
   * @param above Y3 - 1.25 y_0: below 0, the last third is not much worse
   * @param below Y3 - y_0 / 1.25: above 0, it is not much better
   * @param late (Y3 - Y2) - .1 (Y3 - y_0): above 0, still rising
   * @param lateAgainstStart (Y3 - Y2) - .1 y_0, on log scales (Y3 - Y2) - log 1.1
   */
  public record Contrasts(
      Interval change, Interval above, Interval below, Interval late, Interval lateAgainstStart) {}
}
