package org.tributary.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.bind.Validation;
import org.tributary.engine.spec.SpecError;

/** Sizes nobody could run are refused in words, at once; large ones are checked in seconds. */
class LargeSweepsTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  @TempDir private Path folder;

  private static String values(int count, double scale) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Double.toString(i * scale))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static StudyFile file(Path path) {
    return new StudyFile(path, List.of(), OptionalLong.empty(), OptionalInt.of(1));
  }

  @Test
  void aMillionCoordinatesAreRefusedByTheSource() throws IOException {
    try (StudyBench bench = new StudyBench(folder)) {
      for (String source : List.of("shared-mean-gaussians", "gaussian-mixture")) {
        Path path =
            bench.written(
                source + ".yaml",
                """
                study: multi-source
                source: {use: %s, dimension: 1000000}
                samples: 40
                family: {use: gaussian}
                metrics: [average-tv]
                """
                    .formatted(source));

        assertThat(bench.tributary().validate(file(path)).errors())
            .extracting(SpecError::message)
            .anyMatch(
                message ->
                    message.startsWith(
                        "dimension of source " + source + " must be in [1, 100000], was 1000000"));
      }
    }
  }

  @Test
  @Tag("acceptance")
  void aHundredThousandSettingsAreCheckedInSecondsAndInLittleMemory() throws IOException {
    try (StudyBench bench = new StudyBench(folder)) {
      Path path =
          bench.written(
              "large.yaml",
              """
              study: multi-source
              source: {use: shared-mean-gaussians, sources: 2, dimension: 2}
              samples: 40
              family: {use: gaussian, covariance: identity}
              metrics: [average-tv]
              sweep:
                source.similarity: %s
                evaluationPoints: %s
              """
                  .formatted(values(1000, 1e-3), values(100, 10).replace(".0", "")));
      // Ten are claimed and printed; a machine half as fast, or a neighbour on its core, may take
      // 20.
      assertThat(checked(bench, path)).isLessThan(20);
    }
  }

  private static double checked(StudyBench bench, Path path) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long before = used();
    Validation validation = bench.tributary().validate(file(path));
    double seconds = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9;
    double megabytes = (used() - before) / 1e6;
    System.out.printf("[100,000 settings] %.1f CPU s, %.0f MB kept%n", seconds, megabytes);
    assertThat(validation.errors()).isEmpty();
    assertThat(validation.settings()).hasSize(100_000);
    assertThat(megabytes).isLessThan(100);
    return seconds;
  }

  private static long used() {
    System.gc();
    Runtime java = Runtime.getRuntime();
    return java.totalMemory() - java.freeMemory();
  }
}
