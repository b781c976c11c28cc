package org.tributary.evidence.condition;

import org.tributary.numerics.statistics.Samples;

/**
 * Whether the gap between two readings of a metric, on training and on held-out rows, says more
 * than rounding.
 */
public enum GapCondition {
  /** The two values can differ and do. */
  ASK("the two values can differ"),
  /** The metric does not read training rows on one side and held-out rows on the other. */
  CANNOT_DIFFER("the metric reads the same rows on both sides"),
  /** Equal up to rounding in every replicate. */
  IDENTICAL("identical (up to rounding)");

  /** 4,000 terms of rounding 1.1e-16 add up to at most 5e-13. */
  private static final double ROUNDING = 1e-12;

  private final String words;

  GapCondition(String words) {
    this.words = words;
  }

  /** The finding in words. */
  public String words() {
    return words;
  }

  /**
   * Asks.
   *
   * @param readsTraining whether one side reads training rows
   * @param readsHeldOut whether the other reads held-out rows
   */
  public static GapCondition ask(
      boolean readsTraining, boolean readsHeldOut, double[] training, double[] heldOut) {
    if (!readsTraining || !readsHeldOut) {
      return CANNOT_DIFFER;
    }
    return identical(training, heldOut) ? IDENTICAL : ASK;
  }

  /** Whether |a - b| {@code <=} 1e-12 max(|a|, |b|, 1) in every replicate, all finite. */
  public static boolean identical(double[] first, double[] second) {
    Samples.requirePaired(first, second);
    Samples.requireFinite(first, 1, "first");
    Samples.requireFinite(second, 1, "second");
    for (int r = 0; r < first.length; r++) {
      double size = Math.max(1, Math.max(Math.abs(first[r]), Math.abs(second[r])));
      if (Math.abs(first[r] - second[r]) > ROUNDING * size) {
        return false;
      }
    }
    return true;
  }
}
