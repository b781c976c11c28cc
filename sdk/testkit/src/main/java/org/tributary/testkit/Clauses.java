package org.tributary.testkit;

import java.util.ArrayList;
import java.util.List;

/** The tests of one extension, or of one on a space: a failure names both and the clause. */
final class Clauses {
  private final String subject;
  private final List<Clause> tests = new ArrayList<>();

  private Clauses(String subject) {
    this.subject = subject;
  }

  /** Of what is called so, as {@code kde on 2 real columns}. */
  static Clauses of(String subject) {
    return new Clauses(subject);
  }

  /** These and one more. */
  Clauses add(String clause, Clause.Check check) {
    tests.add(new Clause(subject, clause, () -> run(clause, check)));
    return this;
  }

  /** These and one that watches the process around a call. */
  Clauses addWatched(Clause.Check calls) {
    return add(Surroundings.CLAUSE, () -> Surroundings.untouched(calls));
  }

  List<Clause> tests() {
    return List.copyOf(tests);
  }

  private void run(String clause, Clause.Check check) throws Throwable {
    try {
      Surroundings.restored(check);
    } catch (BrokenClause broken) {
      throw broken.of(subject, clause);
    } catch (NotApplicable skipped) {
      throw skipped;
    } catch (Exception failure) {
      throw BrokenClause.thrown(subject, clause, failure);
    }
  }
}
