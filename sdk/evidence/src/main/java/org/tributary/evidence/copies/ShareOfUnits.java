package org.tributary.evidence.copies;

import org.tributary.evidence.Units;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.Interval;

/**
 * A share of rows with the number of independent rows it is worth: p (1 - p) / V_unit(p), at most
 * the rows.
 *
 * @param value in [0, 1]
 * @param effectiveRows {@code > 0}
 * @param variance of the share, by units
 */
record ShareOfUnits(double value, double effectiveRows, double variance) {

  static ShareOfUnits of(boolean[] marked, Units units) {
    double[] indicator = new double[marked.length];
    double count = 0;
    for (int i = 0; i < marked.length; i++) {
      indicator[i] = marked[i] ? 1 : 0;
      count += indicator[i];
    }
    double share = count / marked.length;
    double variance = units.count() < 2 ? 0 : units.varianceOfMean(indicator);
    double rows = marked.length;
    double effective =
        units.single() || variance == 0 ? rows : Math.min(rows, share * (1 - share) / variance);
    return new ShareOfUnits(share, effective, variance);
  }

  /** Wilson's interval with a part of the rows: half where natural rates come in pairs. */
  Interval interval(double part, double level) {
    return BinomialInterval.wilsonOfShare(value, effectiveRows * part, level);
  }
}
