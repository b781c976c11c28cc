package org.tributary.evidence.rule;

import java.util.Locale;
import org.tributary.evidence.simultaneous.SimultaneousLevel;

/**
 * All cards of a study: they share one error rate of 5 %.
 *
 * <p>Intervals are simultaneous: each has level 1 - .05 / cards, so that all of them together hold
 * their true values with probability at least .95 (Bonferroni).
 *
 * @param cards at least 1
 * @param leastResamples bootstrap resamples when few cards share the error rate, at least 1,000
 */
public record Family(int cards, int leastResamples) {
  /** Resamples of the rules of evidence. */
  public static final int RESAMPLES = 10_000;

  private static final double ERROR_RATE = 0.05;
  private static final int BEYOND_EACH_END = 25;
  private static final int MOST_RESAMPLES = 200_000;
  private static final double MOST_DRAWS = 3e9;

  public Family {
    if (cards < 1 || leastResamples < 1000) {
      throw new IllegalArgumentException(
          "cards must be >= 1 and resamples >= 1000, were " + cards + " and " + leastResamples);
    }
  }

  /** The level of each card's simultaneous interval: the one that is shown and decides. */
  public double level() {
    return new SimultaneousLevel(cards, 1 - ERROR_RATE).ofEach();
  }

  /**
   * Resamples of a bootstrap over so many replicates.
   *
   * <p>A quantile at .05 / (2 cards) needs resamples beyond it: 25 are asked for at each end, which
   * takes 1,000 a card, but never less than the least number, never more than 200,000 (from 200
   * cards on fewer than 25 lie beyond; the quantile stays unbiased and gets rougher), and never so
   * many that all cards together draw more than 3e9 units.
   */
  public int resamples(int replicates) {
    double wanted = Math.min(MOST_RESAMPLES, BEYOND_EACH_END * 2.0 * cards / ERROR_RATE);
    double payable = MOST_DRAWS / ((double) cards * replicates);
    return (int) Math.max(leastResamples, Math.min(wanted, payable));
  }

  /** The interval in words, as {@code 95 % BCa over 200 replicates}. */
  public String rule(double level, String method) {
    String own = percent(level) + " " + method;
    return cards == 1 ? own : "simultaneous 95 % over " + cards + " findings (" + own + ")";
  }

  /** A level in words, as {@code 99.67 %}. */
  public static String percent(double level) {
    String digits = String.format(Locale.ROOT, "%.2f", 100 * level);
    return digits.replaceAll("\\.?0+$", "") + " %";
  }
}
