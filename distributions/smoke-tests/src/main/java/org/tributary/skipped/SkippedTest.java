package org.tributary.skipped;

import java.util.Set;

/**
 * A test that was skipped.
 *
 * @param type class
 * @param name method
 * @param reason first line of what it said
 */
record SkippedTest(String type, String name, String reason) implements Comparable<SkippedTest> {
  private static final String ABSENT = " absent:";

  /**
   * Whether it should have run.
   *
   * @param required kinds, as {@code browser}, {@code data}; the reason starts with the kind
   */
  boolean breaks(Set<String> required) {
    return required.stream().anyMatch(kind -> reason.startsWith(kind + ABSENT));
  }

  @Override
  public int compareTo(SkippedTest other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return type + "." + name + "  " + reason;
  }
}
