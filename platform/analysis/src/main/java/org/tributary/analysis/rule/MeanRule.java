package org.tributary.analysis.rule;

import org.tributary.analysis.sample.Sample;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.evidence.Rule;

/**
 * The interval of a mean by a rule of evidence.
 *
 * @param rule rule D corrects for overlapping splits; the others resample replicates
 * @param resamples of the bootstrap
 */
public record MeanRule(Rule rule, int resamples) {

  /** The mean with its interval of at least one finite value; a point when there is one only. */
  public Interval mean(double[] values, SplitSizes sizes, double level, RandomStream stream) {
    if (values.length == 1) {
      return Interval.point(values[0], level);
    }
    return rule == Rule.ONE_DATA_SET
        ? MeanInterval.correctedSplits(values, sizes.train(), sizes.test(), level)
        : new Bootstrap(resamples, level).bcaMean(values, stream);
  }

  /** The method in words. */
  public String method(Sample sample) {
    int count = sample.count() - sample.censored();
    return rule == Rule.ONE_DATA_SET
        ? "Nadeau-Bengio over " + count + " splits"
        : "BCa over " + count + " replicates";
  }
}
