package org.tributary.numerics.statistics;

import java.util.Arrays;

/** The exact two-sample permutation test of equal means. */
public final class PermutationTest {
  private static final long MOST_SPLITS = 20_000_000L;

  private PermutationTest() {}

  /**
   * The difference of means, with the exact p-value over all splits of the joined sample: twice the
   * smaller one-sided share, at most 1. Differences equal up to rounding count as ties.
   *
   * @throws IllegalArgumentException if there are more than 20 million splits
   */
  public static TestResult meanDifference(double[] first, double[] second) {
    Samples.requireFinite(first, 1, "first");
    Samples.requireFinite(second, 1, "second");
    double[] all = Ranks.joined(first, second);
    double splits = 1;
    for (int i = 1; i <= first.length; i++) {
      splits *= (double) (second.length + i) / i;
    }
    if (splits > MOST_SPLITS) {
      throw new IllegalArgumentException(
          "exact test takes up to "
              + MOST_SPLITS
              + " splits, had "
              + splits
              + "; use rank tests or a bootstrap for samples this large");
    }
    double observed = Arrays.stream(first).sum();
    double scale = Arrays.stream(all).map(Math::abs).sum();
    Count count = new Count(all, observed, 1e-13 * scale);
    count.choose(0, first.length, 0);
    double smaller = (double) Math.min(count.atMost, count.atLeast) / count.total;
    double difference = Moments.of(first).mean() - Moments.of(second).mean();
    return new TestResult(difference, Math.min(1, 2 * smaller));
  }

  /** The enumeration of one test: the mean difference grows with the sum of the chosen values. */
  private static final class Count {
    private final double[] values;
    private final double observed;
    private final double rounding;
    private long total;
    private long atMost;
    private long atLeast;

    Count(double[] values, double observed, double rounding) {
      this.values = values;
      this.observed = observed;
      this.rounding = rounding;
    }

    void choose(int from, int missing, double sum) {
      if (missing == 0) {
        total++;
        atMost += sum <= observed + rounding ? 1 : 0;
        atLeast += sum >= observed - rounding ? 1 : 0;
        return;
      }
      for (int i = from; i <= values.length - missing; i++) {
        choose(i + 1, missing - 1, sum + values[i]);
      }
    }
  }
}
