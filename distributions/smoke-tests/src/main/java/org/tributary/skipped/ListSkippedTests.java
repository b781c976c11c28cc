package org.tributary.skipped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints each skipped test of the build, and fails when one of them was required. */
public final class ListSkippedTests {
  private ListSkippedTests() {}

  /**
   * Ends with 1 when a kind named in TRIBUTARY_REQUIRE (as {@code browser,data}) was skipped.
   *
   * @param arguments the root of the project
   */
  public static void main(String[] arguments) throws IOException {
    Set<SkippedTest> skipped = TestReports.skipped(Path.of(arguments[0]).toRealPath());
    Set<String> required = required(System.getenv().getOrDefault("TRIBUTARY_REQUIRE", ""));
    long missed = skipped.stream().filter(test -> test.breaks(required)).count();
    System.out.println(
        skipped.isEmpty() ? "No test was skipped." : "Skipped tests: " + skipped.size());
    skipped.forEach(test -> System.out.println("  " + test));
    if (missed > 0) {
      System.out.println(missed + " of them are required by TRIBUTARY_REQUIRE=" + required);
      System.exit(1);
    }
  }

  /** The kinds in a list with commas. */
  static Set<String> required(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(kind -> !kind.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
