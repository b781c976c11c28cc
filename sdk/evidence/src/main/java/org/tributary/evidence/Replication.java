package org.tributary.evidence;

import java.util.List;
import org.tributary.evidence.splits.SplitPlan;
import org.tributary.numerics.special.StudentT;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;
import org.tributary.sdk.evidence.SplitSizes;

/**
 * How the replicates of a study come about, and so how wide the interval of their mean is:
 * independent draws of a known law, or overlapping random splits of one table.
 *
 * <p>Splits share rows: their mean varies by Nadeau and Bengio's factor (Machine Learning 52, 2003)
 * in place of 1/J, counted in resampling units, and J distinct splits of B units know no more of
 * the spread than min(J, B) - 1 degrees of freedom.
 *
 * @param trainSize units in the training part of a split, or their sum over splits; 1 for
 *     independent replicates
 * @param testSize units in its test part, likewise; 0 for independent replicates
 * @param units B, the units of the table; {@link Long#MAX_VALUE} where they are not known
 * @param distinct how many different splits there can be, at least; likewise
 */
public record Replication(long trainSize, long testSize, long units, long distinct) {
  private static final long UNKNOWN = Long.MAX_VALUE;

  /** Independent replicates, or splits whose parts have so many units in all. */
  public Replication {
    if (trainSize < 1 || testSize < 0 || units < 1 || distinct < 1) {
      throw new IllegalArgumentException(
          "replication needs trainSize, units and distinct >= 1 and testSize >= 0, had "
              + trainSize
              + ", "
              + units
              + ", "
              + distinct
              + " and "
              + testSize);
    }
  }

  /** Independent replicates, each with its own draw of the law. */
  public static Replication independent() {
    return new Replication(1, 0, UNKNOWN, UNKNOWN);
  }

  /** Random splits of one table, of this many units each. */
  public static Replication splits(long trainSize, long testSize) {
    if (testSize < 1) {
      throw new IllegalArgumentException(
          "splits need at least 1 unit in the test part, had " + testSize);
    }
    long units = trainSize + testSize;
    return new Replication(trainSize, testSize, units, subsets(units, testSize));
  }

  /** Splits of one table of which nothing is known: a fifth of many units is taken to be test. */
  public static Replication splitsOfUnknownSize() {
    return new Replication(4, 1, UNKNOWN, UNKNOWN);
  }

  /** Splits of these sizes; of unknown size where one of them has no unit on some side. */
  public static Replication splits(List<SplitSizes> sizes) {
    long train = 0;
    long test = 0;
    for (SplitSizes each : sizes) {
      if (each.trainUnits() < 1 || each.testUnits() < 1) {
        return splitsOfUnknownSize();
      }
      train += each.trainUnits();
      test += each.testUnits();
    }
    if (train == 0) {
      return splitsOfUnknownSize();
    }
    long units = Math.round((double) (train + test) / sizes.size());
    long held = Math.max(1, Math.round((double) test / sizes.size()));
    return new Replication(train, test, units, subsets(units, held));
  }

  /** Subsets of so many units, at most a million of them counted. */
  private static long subsets(long units, long chosen) {
    double count = 1;
    for (long i = 0; i < Math.min(chosen, units - chosen) && count < 1e6; i++) {
      count *= (double) (units - i) / (i + 1);
    }
    return Math.max(1, (long) Math.min(1e6, Math.rint(count)));
  }

  /** Whether the replicates overlap, so that no statement about single ones has an error rate. */
  public boolean overlapping() {
    return testSize > 0;
  }

  /** Whether a verdict can be given at all: splits need four units (evidence-2, section 5). */
  public boolean judged() {
    return !overlapping() || SplitPlan.judged(units);
  }

  /** Degrees of freedom of the spread of so many values, at least 1. */
  public double degreesOfFreedom(int count) {
    return Math.max(1, Math.min(units, distinctOf(count)) - 1);
  }

  /** The standard error of the mean of at least two finite values, one a replicate. */
  public double standardError(double[] values) {
    Moments moments = Moments.of(Samples.requireFinite(values, 2, "replicates"));
    double shared = (double) testSize / trainSize;
    return Math.sqrt(moments.variance(1) * (1.0 / distinctOf(values.length) + shared));
  }

  /** The t interval of the mean of at least two finite values, one a replicate. */
  public Interval mean(double[] values, double level) {
    double t =
        new StudentT(degreesOfFreedom(values.length))
            .quantile(0.5 + 0.5 * Samples.requireLevel(level));
    return Interval.symmetric(Moments.of(values).mean(), t * standardError(values), level);
  }

  /** J: splits drawn again add nothing. */
  private long distinctOf(int count) {
    return Math.min(count, distinct);
  }
}
