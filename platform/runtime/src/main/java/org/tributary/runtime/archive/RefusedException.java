package org.tributary.runtime.archive;

import org.tributary.sdk.TributaryException;

/** A plugin or extension that cannot be used: why, and what to do. */
public final class RefusedException extends TributaryException {
  private static final long serialVersionUID = 1L;
  private final String reason;
  private final String advice;

  /**
   * A refusal.
   *
   * @param reason what is wrong, with the numbers and names that show it
   * @param advice what a person can do about it
   */
  public RefusedException(String reason, String advice) {
    super("plugin-refused", PlainText.of(reason) + "; " + advice);
    this.reason = PlainText.of(reason);
    this.advice = advice;
  }

  /** What is wrong. */
  public String reason() {
    return reason;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}
