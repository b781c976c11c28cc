package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.host.Measured.mean;
import static org.tributary.host.Measured.standardError;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.tributary.sdk.evidence.Finding;
import org.tributary.sdk.evidence.Position;

/** Runs loops from the text of study files and holds their numbers to oracles. */
final class LoopRuns implements AutoCloseable {
  private final StudyBench bench;

  LoopRuns(Path folder) {
    bench = new StudyBench(folder);
  }

  StudyBench bench() {
    return bench;
  }

  /** No cell fails. */
  StudyBench.Done run(String name, String text) throws IOException {
    StudyBench.Done done =
        bench.run(
            new StudyFile(
                bench.written(name + ".yaml", text),
                List.of(),
                OptionalLong.empty(),
                OptionalInt.empty()),
            name,
            2);
    assertThat(done.report().completeness().failed()).isZero();
    return done;
  }

  /** A shipped study with some of its text replaced: pairs of old and new. */
  static String shipped(String name, String... pairs) throws IOException {
    String text = Files.readString(StudyBench.shipped(name + ".yaml"));
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(text).contains(pairs[i]);
      text = text.replace(pairs[i], pairs[i + 1]);
    }
    return text;
  }

  static double[] at(StudyBench.Done done, String arm, String metric, int generation) {
    return done.measured().values(Map.of(), arm, metric, Position.generation(generation));
  }

  /**
   * @param more what printed digits may be off by
   */
  static void near(double[] values, double expected, double more, String what) {
    near(mean(values), standardError(values), expected, more, what);
  }

  static void near(double value, double error, double expected, double more, String what) {
    System.out.printf(
        Locale.ROOT,
        "[modes] %s: %.5f, expected %.5f, z %.2f%n",
        what,
        value,
        expected,
        (value - expected) / error);
    assertThat(value).as(what).isCloseTo(expected, Offset.offset(4 * error + more));
  }

  /** The verdict of a question. */
  static String verdict(StudyBench.Done done, String question) {
    return done.report().findings().stream()
        .filter(each -> each.question().equals(question))
        .map(Finding::verdict)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    bench.close();
  }
}
