package org.tributary.evidence.trend;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.tributary.numerics.statistics.Interval;

/** y_0 and the means Y2 and Y3 over the middle and last third, one of each a replicate. */
record Thirds(
    TrendScale scale,
    int refits,
    double[] first,
    double[] middle,
    double[] last,
    double[] rawLast) {
  private static final double TENTH = 0.1;

  static Thirds of(List<Trajectory> replicates, TrendScale scale) {
    int refits = replicates.get(0).values().length - 1;
    if (refits < 1) {
      throw new IllegalArgumentException("a trend needs a first fit and at least 1 refit");
    }
    int count = replicates.size();
    Thirds thirds =
        new Thirds(
            scale,
            refits,
            new double[count],
            new double[count],
            new double[count],
            new double[count]);
    for (int r = 0; r < count; r++) {
      double[] values = replicates.get(r).values();
      if (values.length != refits + 1) {
        throw new IllegalArgumentException(
            "complete replicates must be equally long, were "
                + (refits + 1)
                + " and "
                + values.length
                + " values; mark one that broke off as censored");
      }
      thirds.first[r] = scale.of(values[0], 0);
      thirds.middle[r] = mean(values, refits / 3, 2 * refits / 3, scale);
      thirds.last[r] = mean(values, 2 * refits / 3, refits, scale);
      thirds.rawLast[r] = mean(values, 2 * refits / 3, refits, TrendScale.VALUE);
    }
    return thirds;
  }

  /** The mean over generations from + 1 to to; that of the first fit where there are none. */
  private static double mean(double[] values, int from, int to, TrendScale scale) {
    if (from == to) {
      return scale.of(values[from], from);
    }
    double sum = 0;
    for (int g = from + 1; g <= to; g++) {
      sum += scale.of(values[g], g);
    }
    return sum / (to - from);
  }

  Trend.Contrasts contrasts(TrendRule rule) {
    boolean logs = scale != TrendScale.VALUE;
    double factor = 1 + rule.margin();
    return new Trend.Contrasts(
        interval(rule, r -> last[r] - first[r]),
        interval(rule, r -> last[r] - (logs ? first[r] + Math.log(factor) : factor * first[r])),
        interval(rule, r -> last[r] - (logs ? first[r] - Math.log(factor) : first[r] / factor)),
        interval(rule, r -> last[r] - middle[r] - TENTH * (last[r] - first[r])),
        interval(rule, r -> last[r] - middle[r] - (logs ? Math.log1p(TENTH) : TENTH * first[r])));
  }

  /** Whether the last third is shown to lie above a value, where the first fit did not. */
  boolean reaches(double value, TrendRule rule) {
    double start = 0;
    for (double y : first) {
      start += y / first.length;
    }
    return scale.of(value, refits) > start && interval(rule, r -> rawLast[r] - value).lower() > 0;
  }

  private Interval interval(TrendRule rule, IntToDoubleFunction contrast) {
    double[] values = new double[first.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = contrast.applyAsDouble(r);
    }
    return rule.replication().mean(values, rule.level());
  }
}
