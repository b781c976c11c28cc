package org.tributary.skipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListSkippedTestsTest {
  private static final String REPORT =
      """
      <testsuite name="a.FirstTest">
        <testcase name="runs" classname="a.FirstTest"/>
        <testcase name="needsAdult" classname="a.FirstTest">
          <skipped type="org.opentest4j.TestAbortedException"><![CDATA[org.opentest4j.TestAbortedException: Assumption failed: data absent: adult, set TRIBUTARY_DATA
      	at a.FirstTest.needsAdult(FirstTest.java:9)]]></skipped>
        </testcase>
        <testcase name="draws" classname="a.FirstTest">
          <skipped message="browser absent: none"/>
        </testcase>
      </testsuite>
      """;

  @TempDir private Path root;

  @Test
  void namesEachSkippedTestWithTheFirstLineOfItsReason() throws IOException {
    Path reports = Files.createDirectories(root.resolve("sdk/api/target/surefire-reports"));
    Files.writeString(reports.resolve("TEST-a.FirstTest.xml"), REPORT);
    Files.writeString(reports.resolve("other.xml"), "not a report");

    assertThat(TestReports.skipped(root))
        .extracting(SkippedTest::toString)
        .containsExactly(
            "a.FirstTest.draws  browser absent: none",
            "a.FirstTest.needsAdult  data absent: adult, set TRIBUTARY_DATA");
  }

  @Test
  void testsOfAClassThatWereSkippedForOneReasonAreOneLine() {
    Set<SkippedTest> skipped =
        Set.of(
            new SkippedTest("a.FirstTest", "draws", "browser absent: none"),
            new SkippedTest("a.FirstTest", "prints", "data absent: adult"),
            new SkippedTest("a.FirstTest", "reads", "data absent: adult"),
            new SkippedTest("b.Test", "reads", "data absent: adult"));

    assertThat(ListSkippedTests.lines(skipped))
        .containsExactly(
            "a.FirstTest.draws  browser absent: none",
            "a.FirstTest, 2  data absent: adult",
            "b.Test.reads  data absent: adult");
  }

  @Test
  void aSkippedTestBreaksTheBuildThatRequiresItsKind() {
    SkippedTest test = new SkippedTest("a.FirstTest", "needsAdult", "data absent: adult");

    assertThat(test.breaks(ListSkippedTests.required("browser, data"))).isTrue();
    assertThat(test.breaks(ListSkippedTests.required("browser"))).isFalse();
    assertThat(test.breaks(Set.of())).isFalse();
  }
}
