package org.tributary.analysis.card;

import org.tributary.numerics.special.Normal;
import org.tributary.numerics.statistics.Interval;

/**
 * How much hangs on a finding: the size of what was found, relative to what it is compared with,
 * times the confidence that it has the sign it shows.
 *
 * <p>For a contrast this is what choosing the other side is expected to cost: |log ratio|, or the
 * difference over the second side's mean. The confidence is 2 Phi(|effect| / s.e.) - 1, the
 * standard error read from the width of the interval. An infinite or huge effect counts as 10; an
 * identical pair as 0.
 */
final class Consequence {
  private static final double MOST = 10;

  private Consequence() {}

  static double of(Interval interval, double scale) {
    double error = interval.width() / (2 * Normal.quantile(0.5 + 0.5 * interval.level()));
    double size = Math.abs(interval.estimate());
    double confidence = error > 0 ? 2 * Normal.cdf(size / error) - 1 : size > 0 ? 1 : 0;
    return bounded(size / scale * confidence);
  }

  static double bounded(double size) {
    return Double.isNaN(size) ? 0 : Math.min(MOST, Math.abs(size));
  }
}
