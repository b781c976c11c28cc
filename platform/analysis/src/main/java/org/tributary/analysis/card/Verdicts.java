package org.tributary.analysis.card;

/** The verdict words that belong to question types rather than to a study. */
public final class Verdicts {
  /** Contrast: equal in every replicate. */
  public static final String IDENTICAL = "identical";

  /** Contrast: the interval lies inside the margin. */
  public static final String NO_DIFFERENCE = "no-difference";

  /** Any question that the data leave open. */
  public static final String NOT_ENOUGH_EVIDENCE = "not-enough-evidence";

  /** Estimate or exponent that is compared with nothing. */
  public static final String MEASURED = "measured";

  /** Threshold or crossing: enclosed between two values of the axis. */
  public static final String LOCATED = "located";

  /** Threshold or crossing: nothing flips or is passed along the whole axis. */
  public static final String NONE_IN_RANGE = "none-in-range";

  /** Exponent: the interval holds the claim, or lies within .02 of it. */
  public static final String AS_CLAIMED = "as-claimed";

  /** Exponent: the power is larger in size than claimed. */
  public static final String STEEPER = "steeper";

  /** Exponent: the power is smaller in size than claimed, or of the other sign. */
  public static final String FLATTER = "flatter";

  /** Peak: an inner one. */
  public static final String PEAK = "peak";

  /** Peak: the set of possible positions includes an end. */
  public static final String MONOTONE = "monotone";

  /** Exponent: the line bends on log scales, so it has no one power. */
  public static final String BENDS = "bends";

  /** Exponent: the power lies within .05 of 0. Peak: no place is shown to be above another. */
  public static final String FLAT = "flat";

  /** Forecast: the coverage agrees with the nominal level. */
  public static final String CALIBRATED = "calibrated";

  /** Forecast: the intervals cover too little. */
  public static final String TOO_NARROW = "too-narrow";

  /** Forecast: the intervals cover too much. */
  public static final String TOO_WIDE = "too-wide";

  /** Affinity: some sources are apart, others are not. */
  public static final String GROUPED = "grouped";

  /** Affinity: every source stands alone. */
  public static final String SEPARATE = "separate";

  /** Affinity: every pair is shown to gain. */
  public static final String MERGED = "merged";

  /** Ranking: no side is shown to be the best alone. */
  public static final String TIED = "tied";

  private Verdicts() {}
}
