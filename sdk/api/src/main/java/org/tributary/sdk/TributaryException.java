package org.tributary.sdk;

/**
 * An error a person can act on: a stable code, and a message that says what, where and what to do.
 */
public class TributaryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String code;

  /**
   * An error.
   *
   * @param code stable, {@code [a-z][a-z0-9-]*}
   * @param message what, where, what to do
   */
  public TributaryException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** An error with its cause. */
  public TributaryException(String code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable code. */
  public String code() {
    return code;
  }
}
