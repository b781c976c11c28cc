package org.tributary.testkit;

/** A clause of an extension point's contract that a plugin does not keep. */
public final class BrokenClause extends AssertionError {
  private static final long serialVersionUID = 1L;

  /**
   * A broken clause.
   *
   * @param clause what was promised, as a sentence
   * @param found what was seen instead, with numbers
   */
  public BrokenClause(String clause, String found) {
    super("broken clause: " + clause + " -- " + found);
  }

  private BrokenClause(String message, Throwable cause) {
    super(message, cause);
  }

  /** The same, with the extension and the space it was tried on. */
  BrokenClause of(String subject, String clause) {
    return new BrokenClause(subject + ", '" + clause + "': " + getMessage(), this);
  }

  /** A clause that cannot be kept because the plugin threw. */
  static BrokenClause thrown(String subject, String clause, Throwable failure) {
    return new BrokenClause(
        subject + ", '" + clause + "': broken clause: no call fails here -- it threw " + failure,
        failure);
  }

  /** Fails unless the clause is kept. */
  static void unless(boolean kept, String clause, String found) {
    if (!kept) {
      throw new BrokenClause(clause, found);
    }
  }
}
