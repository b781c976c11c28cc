package org.tributary.evidence.stopping;

import java.util.Arrays;
import org.tributary.evidence.Replication;
import org.tributary.numerics.special.Binomial;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Ranks;

/**
 * What a run gains by stopping at the place that other runs choose, and not at the last one: every
 * second run chooses, the others confirm, once.
 *
 * <p>A place chosen on the runs it is judged by gains something even where every place is as good,
 * and so does one that all runs but the judged one choose (25 of 400 worlds without a gain showed
 * one at a level of 2.5 %). The choice is the place with the least mean rank within a run. Runs
 * that are independent give the median gain by order statistics, which a few ruined runs do not
 * carry; splits of one data set the mean gain with Nadeau and Bengio's factor, which is approximate
 * since splits overlap.
 *
 * @param gain last value minus the one at the stop, of a loss; its negative of what is better when
 *     higher
 * @param place that the first half chose
 * @param confirmedBy runs that the gain is measured on
 * @param median whether the gain is a median
 */
public record StoppingGain(Interval gain, int place, int confirmedBy, boolean median) {
  /** Fewest runs: two that choose and two that confirm. */
  public static final int FEWEST_RUNS = 4;

  /**
   * Measures it.
   *
   * @param curves rows are runs (at least 4), columns places (at least 2), all finite
   * @param greatest whether the best value is the greatest
   */
  public static StoppingGain of(
      double[][] curves, boolean greatest, Replication replication, double level) {
    if (curves.length < FEWEST_RUNS || curves[0].length < 2) {
      throw new IllegalArgumentException(
          "a stop needs at least "
              + FEWEST_RUNS
              + " runs and 2 places, had "
              + curves.length
              + " runs"
              + (curves.length == 0 ? "" : " and " + curves[0].length + " places"));
    }
    int places = curves[0].length;
    double sign = greatest ? -1 : 1;
    int stop = chosen(curves, greatest);
    double[] gains = new double[curves.length / 2];
    for (int i = 0; i < gains.length; i++) {
      double[] curve = curves[2 * i + 1];
      gains[i] = sign * (curve[places - 1] - curve[stop]);
    }
    return new StoppingGain(
        typical(gains, replication, level), stop, gains.length, !replication.overlapping());
  }

  /** The place that runs 0, 2, 4, ... choose. */
  static int chosen(double[][] curves, boolean greatest) {
    double[][] choosing = new double[(curves.length + 1) / 2][];
    for (int i = 0; i < choosing.length; i++) {
      choosing[i] = curves[2 * i];
    }
    return leastMeanRank(choosing, greatest);
  }

  /** The place with the least mean rank within runs, at least one. */
  static int leastMeanRank(double[][] curves, boolean greatest) {
    double[] sums = new double[curves[0].length];
    for (double[] ranks : ranksWithinRuns(curves, greatest ? -1 : 1)) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += ranks[j];
      }
    }
    int least = 0;
    for (int j = 1; j < sums.length; j++) {
      least = sums[j] < sums[least] ? j : least;
    }
    return least;
  }

  /** The median of independent runs, the mean of splits that overlap. */
  static Interval typical(double[] gains, Replication replication, double level) {
    return replication.overlapping() ? replication.mean(gains, level) : median(gains, level);
  }

  /** Ranks of each row, 1 the lowest of values times the sign, ties at their mean. */
  public static double[][] ranksWithinRuns(double[][] curves, double sign) {
    double[][] ranks = new double[curves.length][];
    for (int r = 0; r < curves.length; r++) {
      ranks[r] = Ranks.of(Arrays.stream(curves[r]).map(value -> sign * value).toArray());
    }
    return ranks;
  }

  /**
   * Ranks l and R + 1 - l, l the lower quantile of Binomial(R, 1/2); without ends where l is 0, as
   * of fewer than 6 runs at 95 %.
   */
  private static Interval median(double[] values, double level) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    int rank = (int) new Binomial(count, 0.5).quantile(0.5 - 0.5 * level);
    double middle = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
    if (rank == 0) {
      return new Interval(middle, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level);
    }
    return new Interval(middle, sorted[rank - 1], sorted[count - rank], level);
  }
}
