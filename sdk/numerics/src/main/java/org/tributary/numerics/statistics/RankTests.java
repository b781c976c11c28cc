package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.tributary.numerics.special.ChiSquare;
import org.tributary.numerics.special.Normal;

/** Tests on ranks: Mann-Whitney, Wilcoxon signed rank, Friedman. All p-values are two-sided. */
public final class RankTests {
  private static final int MOST_EXACT_PAIRS = 2000;

  private RankTests() {}

  /**
   * The Mann-Whitney U of the first sample, with the normal p-value corrected for ties and
   * continuity.
   */
  public static TestResult mannWhitney(double[] first, double[] second) {
    Samples.requireFinite(first, 1, "first");
    Samples.requireFinite(second, 1, "second");
    double[] all = Ranks.joined(first, second);
    double[] ranks = Ranks.of(all);
    double n = first.length;
    double m = second.length;
    double u = -n * (n + 1) / 2;
    for (int i = 0; i < first.length; i++) {
      u += ranks[i];
    }
    double total = n + m;
    double variance = n * m / 12 * (total + 1 - Ranks.tieSum(all) / (total * (total - 1)));
    if (!(variance > 0)) {
      return new TestResult(u, 1);
    }
    double z = (Math.max(u, n * m - u) - n * m / 2 - 0.5) / Math.sqrt(variance);
    return new TestResult(u, Math.min(1, 2 * Normal.survival(z)));
  }

  /**
   * The Wilcoxon signed-rank test of paired samples: the smaller rank sum, with its exact p-value
   * under random signs. Zero differences are dropped; ties keep midranks and stay exact.
   *
   * @throws IllegalArgumentException above 2,000 pairs
   */
  public static TestResult wilcoxon(double[] first, double[] second) {
    Samples.requirePaired(first, second);
    if (first.length > MOST_EXACT_PAIRS) {
      throw new IllegalArgumentException(
          "the exact signed-rank test takes up to "
              + MOST_EXACT_PAIRS
              + " pairs, had "
              + first.length);
    }
    double[] differences = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      differences[i] = first[i] - second[i];
    }
    double[] kept =
        Arrays.stream(Samples.requireFinite(differences, 1, "differences"))
            .filter(x -> x != 0)
            .toArray();
    if (kept.length == 0) {
      return new TestResult(0, 1);
    }
    double[] ranks = Ranks.of(Arrays.stream(kept).map(Math::abs).toArray());
    int[] doubled = Arrays.stream(ranks).mapToInt(r -> (int) Math.round(2 * r)).toArray();
    int positive = 0;
    int total = 0;
    for (int i = 0; i < kept.length; i++) {
      total += doubled[i];
      positive += kept[i] > 0 ? doubled[i] : 0;
    }
    int smaller = Math.min(positive, total - positive);
    return new TestResult(0.5 * smaller, Math.min(1, 2 * shareUpTo(smaller, doubled)));
  }

  /** The share of the 2^n choices of ranks whose sum is at most the limit. */
  private static double shareUpTo(int limit, int[] ranks) {
    double[] share = new double[limit + 1];
    share[0] = 1;
    for (int rank : ranks) {
      for (int s = limit; s >= 0; s--) {
        share[s] = 0.5 * (share[s] + (s >= rank ? share[s - rank] : 0));
      }
    }
    return Arrays.stream(share).sum();
  }

  /**
   * Friedman's chi-square test of equal treatments in blocks, corrected for ties.
   *
   * @param blocks rows are blocks (at least 2), columns treatments (at least 3), all finite
   */
  public static TestResult friedman(double[][] blocks) {
    if (blocks.length < 2 || blocks[0].length < 3) {
      throw new IllegalArgumentException("Friedman's test needs 2 blocks and 3 treatments");
    }
    int n = blocks.length;
    int k = blocks[0].length;
    double[] sums = new double[k];
    double ties = 0;
    for (double[] block : blocks) {
      if (block.length != k) {
        throw new IllegalArgumentException(
            "blocks must be equally long, were " + k + " and " + block.length);
      }
      double[] ranks = Ranks.of(block);
      ties += Ranks.tieSum(block);
      for (int j = 0; j < k; j++) {
        sums[j] += ranks[j];
      }
    }
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    double correction = 1 - ties / ((double) n * k * (k * k - 1));
    if (!(correction > 0)) {
      return new TestResult(0, 1);
    }
    double chiSquare =
        Math.max(0, (12 * squares / ((double) n * k * (k + 1)) - 3.0 * n * (k + 1)) / correction);
    return new TestResult(chiSquare, new ChiSquare(k - 1).survival(chiSquare));
  }
}
