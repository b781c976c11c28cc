package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.TestAbortedException;

/** The tests of one extension, or of one on a space: a failure names both and the clause. */
final class Clauses {
  private final String subject;
  private final List<DynamicTest> tests = new ArrayList<>();

  private Clauses(String subject) {
    this.subject = subject;
  }

  /** Of what is called so, as {@code kde on 2 real columns}. */
  static Clauses of(String subject) {
    return new Clauses(subject);
  }

  /** These and one more. */
  Clauses add(String clause, Executable check) {
    tests.add(DynamicTest.dynamicTest(subject + ": " + clause, () -> run(clause, check)));
    return this;
  }

  /** These and one that watches the process around a call. */
  Clauses addWatched(Executable calls) {
    return add(Surroundings.CLAUSE, () -> Surroundings.untouched(calls));
  }

  List<DynamicTest> tests() {
    return List.copyOf(tests);
  }

  private void run(String clause, Executable check) throws Throwable {
    try {
      Surroundings.restored(check);
    } catch (BrokenClause broken) {
      throw broken.of(subject, clause);
    } catch (TestAbortedException skipped) {
      throw skipped;
    } catch (Exception failure) {
      throw BrokenClause.thrown(subject, clause, failure);
    }
  }
}
