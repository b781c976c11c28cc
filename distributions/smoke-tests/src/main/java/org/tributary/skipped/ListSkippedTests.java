package org.tributary.skipped;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    lines(skipped).forEach(line -> System.out.println("  " + line));
    if (missed > 0) {
      System.out.println(missed + " of them are required by TRIBUTARY_REQUIRE=" + required);
      System.exit(1);
    }
  }

  /** A line each, or one for all tests of a class that were skipped for the same reason. */
  static List<String> lines(Set<SkippedTest> skipped) {
    Map<String, List<SkippedTest>> alike =
        skipped.stream()
            .collect(
                Collectors.groupingBy(
                    test -> test.type() + "  " + test.reason(), TreeMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(
            tests ->
                tests.size() == 1
                    ? tests.get(0).toString()
                    : tests.get(0).type() + ", " + tests.size() + "  " + tests.get(0).reason())
        .toList();
  }

  /** The kinds in a list with commas. */
  static Set<String> required(String list) {
    return Arrays.stream(list.split(","))
        .map(String::strip)
        .filter(kind -> !kind.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
