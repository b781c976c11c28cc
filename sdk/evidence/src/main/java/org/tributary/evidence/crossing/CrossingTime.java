package org.tributary.evidence.crossing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.evidence.Replication;
import org.tributary.numerics.special.Binomial;
import org.tributary.numerics.statistics.BinomialInterval;
import org.tributary.numerics.statistics.Interval;

/**
 * The median first passage over replicates, with what the ones that never passed leave of it.
 *
 * <p>The median is the smallest generation by which half of the replicates have passed. Its
 * interval lies between the order statistics of ranks l and R + 1 - l, l the lower quantile of
 * Binomial(R, 1/2); where l is 0 it begins with generation 1, which every passage reaches. Never a
 * mean, and never one of those that passed.
 *
 * @param median censored where more than half never passed
 * @param interval of the median; empty on splits of one table, where it is described only
 * @param crossed share that passed, with Clopper and Pearson's interval; its ends are 0 and 1 on
 *     splits of one table
 * @param replicates R
 * @param last T, the last generation run
 */
public record CrossingTime(
    GenerationBound median,
    Optional<MedianInterval> interval,
    Interval crossed,
    int replicates,
    int last) {

  /** The two ends, lower {@code <=} upper. */
  public record MedianInterval(GenerationBound lower, GenerationBound upper, double level) {
    /** Whether a median beyond the last generation, or at one, lies between the ends. */
    public boolean contains(int generation) {
      boolean above =
          lower.censored() ? generation > lower.generation() : generation >= lower.generation();
      return above && (upper.censored() || generation <= upper.generation());
    }
  }

  /**
   * Summarises first passages.
   *
   * @param passages one a replicate, in 1..last or empty
   * @param last T {@code >= 1}
   * @param level of both intervals
   */
  public static CrossingTime of(
      List<OptionalInt> passages, int last, Replication replication, double level) {
    if (passages.isEmpty() || last < 1) {
      throw new IllegalArgumentException(
          "a crossing needs replicates and generations, had " + passages.size() + " and " + last);
    }
    int[] sorted = sorted(passages, last);
    int count = sorted.length;
    long crossed = passages.stream().filter(OptionalInt::isPresent).count();
    GenerationBound median = bound(sorted, (count + 1) / 2, last);
    Interval share = BinomialInterval.clopperPearson(crossed, count, level);
    if (replication.overlapping()) {
      return new CrossingTime(
          median, Optional.empty(), new Interval(share.estimate(), 0, 1, level), count, last);
    }
    int rank = (int) new Binomial(count, 0.5).quantile(0.5 - 0.5 * level);
    MedianInterval interval =
        rank == 0
            ? new MedianInterval(
                new GenerationBound(1, false), new GenerationBound(last, true), level)
            : new MedianInterval(
                bound(sorted, rank, last), bound(sorted, count + 1 - rank, last), level);
    return new CrossingTime(median, Optional.of(interval), share, count, last);
  }

  private static int[] sorted(List<OptionalInt> passages, int last) {
    int[] sorted = new int[passages.size()];
    for (int i = 0; i < sorted.length; i++) {
      OptionalInt passage = passages.get(i);
      sorted[i] = passage.orElse(last + 1);
      if (passage.isPresent() && (sorted[i] < 1 || sorted[i] > last)) {
        throw new IllegalArgumentException(
            "passages must lie in 1.." + last + ", replicate " + i + " was " + sorted[i]);
      }
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static GenerationBound bound(int[] sorted, int rank, int last) {
    int value = sorted[rank - 1];
    return new GenerationBound(Math.min(value, last), value > last);
  }
}
