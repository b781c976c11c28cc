package org.tributary.evidence;

import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.Samples;

/**
 * How the replicates of a study come about, and so how wide the interval of their mean is:
 * independent draws of a known law, or overlapping random splits of one table.
 *
 * <p>Splits share rows: their mean varies by Nadeau and Bengio's factor (Machine Learning 52, 2003)
 * in place of 1/J, and J splits of B units know no more of the spread than min(J, B) - 1 degrees of
 * freedom.
 *
 * @param trainSize units in the training part of a split; 1 for independent replicates
 * @param testSize units in its test part; 0 for independent replicates
 */
public record Replication(long trainSize, long testSize) {
  public Replication {
    if (trainSize < 1 || testSize < 0) {
      throw new IllegalArgumentException(
          "replication needs trainSize >= 1 and testSize >= 0, had "
              + trainSize
              + " and "
              + testSize);
    }
  }

  /** Independent replicates, each with its own draw of the law. */
  public static Replication independent() {
    return new Replication(1, 0);
  }

  /** Random splits of one table, of this many units each. */
  public static Replication splits(long trainSize, long testSize) {
    if (testSize < 1) {
      throw new IllegalArgumentException(
          "splits need at least 1 unit in the test part, had " + testSize);
    }
    return new Replication(trainSize, testSize);
  }

  /** Whether the replicates overlap, so that no statement about single ones has an error rate. */
  public boolean overlapping() {
    return testSize > 0;
  }

  /** The standard error of the mean of at least two finite values, one a replicate. */
  public double standardError(double[] values) {
    Moments moments = Moments.of(Samples.requireFinite(values, 2, "replicates"));
    double shared = (double) testSize / trainSize;
    return Math.sqrt(moments.variance(1) * (1.0 / moments.count() + shared));
  }

  /** The t interval of the mean of at least two finite values, one a replicate. */
  public Interval mean(double[] values, double level) {
    return overlapping()
        ? MeanInterval.correctedSplits(values, trainSize, testSize, trainSize + testSize, level)
        : MeanInterval.student(values, level);
  }
}
