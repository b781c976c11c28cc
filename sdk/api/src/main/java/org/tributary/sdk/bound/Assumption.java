package org.tributary.sdk.bound;

/**
 * One assumption of a theorem.
 *
 * @param text as a sentence
 * @param status whether it is met here
 * @param why the fact that shows it; empty when unknown
 */
public record Assumption(String text, Status status, String why) {
  /** Whether an assumption is met. */
  public enum Status {
    /** Checked, and met. */
    MET,
    /** Checked, and not met. */
    VIOLATED,
    /** Cannot be checked from what is known. */
    UNKNOWN
  }
}
