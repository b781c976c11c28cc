package org.tributary.testkit;

/**
 * One clause of a contract, to be tried on one extension.
 *
 * @param subject the extension, and the space it is tried on, as {@code kde on 2 real columns}
 * @param text the clause, as a sentence
 * @param check tries it
 */
public record Clause(String subject, String text, Check check) {

  /** A trial. */
  @FunctionalInterface
  public interface Check {
    /**
     * Returns where the clause is kept.
     *
     * @throws BrokenClause where it is not, with what was seen instead
     * @throws NotApplicable where it says nothing about this extension
     */
    void run() throws Throwable;
  }

  /** Subject and clause. */
  public String name() {
    return subject + ": " + text;
  }
}
