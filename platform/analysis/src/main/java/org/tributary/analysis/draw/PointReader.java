package org.tributary.analysis.draw;

import java.util.Map;
import java.util.Optional;
import org.tributary.analysis.card.CardContext;
import org.tributary.analysis.card.DrawnRules;
import org.tributary.analysis.chart.Measured;
import org.tributary.analysis.chart.Point;
import org.tributary.evidence.rule.MeanRule;
import org.tributary.evidence.rule.SplitTotals;
import org.tributary.evidence.sample.Sample;
import org.tributary.evidence.sample.Stop;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.SharedResamples;

/**
 * Means with 95 % intervals for pictures: one point at a time, not simultaneous, from 2,000
 * resamples. A study that is decided by rule D is drawn with rule D's intervals, and a setting that
 * is decided by disjoint training sets with theirs.
 *
 * @param rules of the intervals
 * @param stream resampling key, the same for all points
 * @param resamples of that key
 */
record PointReader(DrawnRules rules, RandomStream stream, SharedResamples resamples) {
  static final double LEVEL = 0.95;
  static final int RESAMPLES = 2000;

  static PointReader of(CardContext context) {
    RandomStream stream = context.stream("charts");
    return new PointReader(
        DrawnRules.of(context),
        stream,
        new SharedResamples(new Bootstrap(RESAMPLES, LEVEL), () -> stream.child("point")));
  }

  /** The point of a stop. */
  Point point(Stop stop) {
    return point(stop.x(), stop.text(), stop.setting(), stop.sample());
  }

  /** The point of a sample. */
  Point point(double x, String text, Map<String, String> setting, Sample sample) {
    int count = sample.count() - sample.censored();
    return new Point(x, text, measured(setting, sample), count, sample.censored(), sample.fate());
  }

  private Optional<Measured> measured(Map<String, String> setting, Sample sample) {
    double[] values = sample.values();
    double mean = sample.mean();
    if (values.length == 0 || Double.isNaN(mean)) {
      return Optional.empty();
    }
    if (Double.isInfinite(mean)) {
      return Optional.of(new Measured(mean, mean, mean));
    }
    MeanRule rule = new MeanRule(rules.at(setting), RESAMPLES);
    Interval interval = rule.mean(values, SplitTotals.of(sample), LEVEL, resamples::bcaMean);
    return Optional.of(new Measured(mean, interval.lower(), interval.upper()));
  }

  /** What the intervals are, over the largest number of replicates drawn. */
  String name(int replicates) {
    if (replicates < 2) {
      return "no interval: one replicate";
    }
    return "95 % "
        + switch (rules.asked()) {
          case ONE_DATA_SET ->
              "Nadeau-Bengio over "
                  + replicates
                  + " splits"
                  + (rules.apart().isEmpty()
                      ? ""
                      : ", BCa on these held-out rows where training sets share no row");
          case DISJOINT_SETS ->
              MeanRule.method(replicates, "disjoint training sets, on these held-out rows");
          case LAW_KNOWN, FITTED_MODELS -> MeanRule.method(replicates, "replicates");
        };
  }
}
