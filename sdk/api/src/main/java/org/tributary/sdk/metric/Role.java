package org.tributary.sdk.metric;

/** The parts of an evaluation. */
public enum Role {
  /** The known law. */
  TRUTH,
  /** The rows the candidate was fitted on. */
  TRAINING,
  /** Real rows the candidate never saw. */
  HELD_OUT,
  /** The model, or the data set under judgement. */
  CANDIDATE;

  /** The word of messages, as {@code held-out}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
