package org.tributary.evidence.rule;

import java.util.function.Function;
import org.tributary.evidence.sample.Sample;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Bootstrap;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.sdk.evidence.Rule;

/**
 * The interval of a mean by a rule of evidence.
 *
 * <p>A bootstrap of few replicates has too few values to draw from: at 5 replicates a nominal 95 %
 * BCa interval of a mean covers less than 88 %. Below {@value #FEW} replicates Student's interval
 * is given instead, and named.
 *
 * @param rule rule D corrects for overlapping splits; the others resample replicates
 * @param resamples of the bootstrap
 */
public record MeanRule(Rule rule, int resamples) {
  /** Replicates from which on they are resampled. */
  static final int FEW = 20;

  static boolean few(int replicates) {
    return replicates < FEW;
  }

  /** The method for so many replicates of a known law, in words. */
  static String method(int replicates) {
    return method(replicates, "replicates");
  }

  /**
   * The method for so many values that share no row, in words.
   *
   * @param what they are, as {@code replicates}
   */
  public static String method(int values, String what) {
    return (few(values) ? "Student over " : "BCa over ") + values + " " + what;
  }

  /** The mean with its interval of at least one finite value; a point when there is one only. */
  public Interval mean(double[] values, SplitTotals sizes, double level, RandomStream stream) {
    return mean(
        values, sizes, level, many -> new Bootstrap(resamples, level).bcaMean(many, stream));
  }

  /**
   * The same, where the resampling is the caller's.
   *
   * @param resampled gives the interval of enough independent values to resample
   */
  public Interval mean(
      double[] values, SplitTotals sizes, double level, Function<double[], Interval> resampled) {
    if (values.length == 1) {
      return Interval.point(values[0], level);
    }
    if (rule == Rule.ONE_DATA_SET) {
      return sizes.replication(rule).mean(values, level);
    }
    return few(values.length) ? MeanInterval.student(values, level) : resampled.apply(values);
  }

  /** The method in words. */
  public String method(Sample sample) {
    int count = sample.count() - sample.censored();
    return rule == Rule.ONE_DATA_SET ? "Nadeau-Bengio over " + count + " splits" : method(count);
  }
}
