package org.tributary.evidence;

import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Binomial;

/**
 * Limits of counts over runs that correct code misses about once in 500, and the runs' streams.
 *
 * <p>{@code -Dtributary.seedOffset=K} runs every world on other seeds, {@code -Dtributary.counts}
 * prints what was counted.
 */
public final class Counts {
  private static final double MISS = 0.002;

  private Counts() {}

  /** The most errors that code of this error rate makes, but for one time in 500. */
  public static int atMost(int runs, double rate) {
    return (int) new Binomial(runs, rate).quantile(1 - MISS);
  }

  /** The fewest successes that code of this success rate has, but for one time in 500. */
  public static int atLeast(int runs, double rate) {
    return runs - atMost(runs, 1 - rate);
  }

  /** The stream of a run of a world. */
  public static RandomStream run(long world, int run) {
    return RandomStream.of(world + 1000 * Long.getLong("tributary.seedOffset", 0), run);
  }

  /** The same count, printed if that is asked for. */
  public static int seen(String world, int count, int runs) {
    if (System.getProperty("tributary.counts") != null) {
      System.out.println("count " + world + ": " + count + " of " + runs);
    }
    return count;
  }
}
