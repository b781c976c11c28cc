package org.tributary.testkit;

import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** Clauses as tests of JUnit; nothing else here knows it. */
final class AsTests {
  private AsTests() {}

  static DynamicTest of(Clause clause) {
    return DynamicTest.dynamicTest(
        clause.name(),
        () -> {
          try {
            clause.check().run();
          } catch (NotApplicable skipped) {
            throw new TestAbortedException(skipped.getMessage(), skipped);
          }
        });
  }
}
