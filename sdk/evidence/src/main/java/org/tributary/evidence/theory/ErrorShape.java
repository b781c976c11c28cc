package org.tributary.evidence.theory;

/** What is known of the errors of a curve before it is looked at. */
public enum ErrorShape {
  /**
   * Positive values over theory's values: a long right tail makes means too low and t too large.
   */
  POSITIVE,
  /** Values of either sign, such as differences and logs. */
  SIGNED,
  /** Near normal by construction, such as log variances of a loop, and means. */
  NEAR_NORMAL
}
