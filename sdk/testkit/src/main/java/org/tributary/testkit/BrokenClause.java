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

  /** Fails unless the clause is kept. */
  static void unless(boolean kept, String clause, String found) {
    if (!kept) {
      throw new BrokenClause(clause, found);
    }
  }
}
