package org.tributary.evidence.splits;

import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.MeanInterval;

/**
 * How one table of B resampling units is split, and what its splits can say.
 *
 * <p>Up to {@value #MOST_LEFT_OUT} units each is left out once; J is the number of distinct splits,
 * never the number drawn. Simulated coverage at 4-8 blocks {@code >=} .937, at 12 and 20 .904.
 *
 * @param units B, resampling units, {@code >= 1}
 * @param leaveOneOut whether each unit is the test part once
 * @param count J, splits to make
 */
public record SplitPlan(int units, boolean leaveOneOut, int count) {
  /** Units up to which one is left out at a time. */
  public static final int MOST_LEFT_OUT = 25;

  /** Splits of families whose fit takes long. */
  public static final int SPLITS = 25;

  /** Splits of families that declare a closed-form fit: 5-9 % narrower intervals. */
  public static final int SPLITS_OF_CLOSED_FORMS = 100;

  private static final int FEWEST_JUDGED = 4;
  private static final int FEWEST_WITHOUT_REMARK = 6;

  public SplitPlan {
    if (units < 1 || count < 1 || leaveOneOut && count != units) {
      throw new IllegalArgumentException(
          "a plan needs units and splits, one a unit where each is left out, had "
              + units
              + " and "
              + count);
    }
  }

  /** The plan for a table of so many units; closed forms are split 100 times, others 25. */
  public static SplitPlan of(int units, boolean closedForm) {
    return units <= MOST_LEFT_OUT
        ? new SplitPlan(units, true, Math.max(1, units))
        : new SplitPlan(units, false, closedForm ? SPLITS_OF_CLOSED_FORMS : SPLITS);
  }

  /** Whether a verdict can be given at all: from four units on. */
  public boolean judged() {
    return judged(units);
  }

  /** Whether a verdict can be given of so many units. */
  public static boolean judged(long units) {
    return units >= FEWEST_JUDGED;
  }

  /** What must be said beside a verdict or in place of one; empty when nothing must. */
  public String remark() {
    return remark(units);
  }

  /** The same of so many units. */
  public static String remark(long units) {
    if (!judged(units)) {
      return "no verdict: only " + units + " independent " + (units == 1 ? "block" : "blocks");
    }
    return units < FEWEST_WITHOUT_REMARK ? "only " + units + " independent blocks" : "";
  }

  /**
   * The interval of the mean over splits: leaving one out, mean +- t_{B-1} s sqrt(1/B + 1/(B-1));
   * else mean +- t_{min(J,B)-1} s sqrt(1/J + n_test/n_train).
   *
   * @param values one a distinct split
   * @param trainSize units in a training part; ignored where one is left out
   * @param testSize units in a test part; likewise
   * @throws IllegalStateException below four units, of which no interval is right
   */
  public Interval interval(double[] values, long trainSize, long testSize, double level) {
    if (!judged()) {
      throw new IllegalStateException(
          "an interval needs at least 4 resampling units, had " + units + "; describe the mean");
    }
    if (leaveOneOut && values.length != units) {
      throw new IllegalArgumentException(
          "leaving out one of " + units + " units gives as many values, had " + values.length);
    }
    return leaveOneOut
        ? MeanInterval.correctedSplits(values, units - 1, 1, level)
        : MeanInterval.correctedSplits(values, trainSize, testSize, units, level);
  }
}
