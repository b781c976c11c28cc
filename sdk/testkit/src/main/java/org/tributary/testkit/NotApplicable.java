package org.tributary.testkit;

/** A clause that says nothing about an extension, as one about densities where there are none. */
public final class NotApplicable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the reason, in words. */
  public NotApplicable(String reason) {
    super(reason);
  }

  /** Ends a trial that makes no sense. */
  static void unless(boolean sensible, String reason) {
    if (!sensible) {
      throw new NotApplicable(reason);
    }
  }
}
