package org.tributary.host;

import org.tributary.sdk.TributaryException;

/** A study file with mistakes; the message holds all of them, a line each. */
public final class InvalidStudyException extends TributaryException {
  private static final long serialVersionUID = 1L;

  /** Of the mistakes, a line each. */
  public InvalidStudyException(String message) {
    super("invalid-study", message);
  }
}
