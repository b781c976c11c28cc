package org.tributary.evidence.simultaneous;

import org.tributary.numerics.statistics.Interval;

/** What one shown interval of a difference decides; the same interval is the only judge. */
public enum Decision {
  /** Equal in every replicate: an interval of width zero at 0. */
  IDENTICAL,
  /** The interval lies inside the margin. */
  NO_DIFFERENCE,
  /** It lies below 0. */
  LOWER,
  /** It lies above 0. */
  HIGHER,
  /** It holds 0. */
  NOT_ENOUGH_EVIDENCE;

  /**
   * Decides, in this order: identical, inside the margin, below, above, not enough.
   *
   * @param shown the simultaneous interval, as it is shown
   * @param margin within which no difference matters; 0 for none
   */
  public static Decision of(Interval shown, double margin) {
    if (!(margin >= 0)) {
      throw new IllegalArgumentException("margin must be >= 0, was " + margin);
    }
    if (shown.lower() == 0 && shown.upper() == 0) {
      return IDENTICAL;
    }
    if (margin > 0 && shown.within(margin)) {
      return NO_DIFFERENCE;
    }
    if (shown.upper() < 0) {
      return LOWER;
    }
    return shown.lower() > 0 ? HIGHER : NOT_ENOUGH_EVIDENCE;
  }

  /** Whether a direction is shown. */
  public boolean directed() {
    return this == LOWER || this == HIGHER;
  }
}
