package org.tributary.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.engine.fixture.Fixture;
import org.tributary.engine.fixture.StudyFiles;
import org.tributary.engine.spec.SpecError;

/** Large sweeps: sizes are multiplied before anything is enumerated. */
class SizesTest {
  @TempDir private Path folder;

  private static String values(int count, double scale) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> Double.toString(i * scale))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private Path study(String replicates, String... axes) {
    String[] lines = new String[axes.length + 6];
    lines[0] = "study: multi-source";
    lines[1] = replicates;
    lines[2] = "source: {use: shared-mean-gaussians, sources: 5, dimension: 10}";
    lines[3] = "samples: 500";
    lines[4] = "metrics: [mmd]";
    lines[5] = "sweep:";
    System.arraycopy(axes, 0, lines, 6, axes.length);
    return StudyFiles.written(folder, lines);
  }

  /** Seconds of this thread alone: the load of the machine does not count. */
  private static double seconds(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  @Test
  void aThousandMillionSettingsAreRefusedAtOnce() {
    Path file =
        study(
            "replicates: 1",
            "  family.ridge: " + values(1000, 1e-6),
            "  source.similarity: " + values(1000, 1e-3),
            "  heldOut: " + values(1000, 1e-4));

    double seconds =
        seconds(
            () ->
                assertThat(StudyFiles.validated(file).errors())
                    .containsExactly(
                        new SpecError(
                            6,
                            "sweep",
                            "sweep asks for 1,000,000,000 settings (1000 of family.ridge x 1000 of"
                                + " source.similarity x 1000 of heldOut), at most 1,000,000: list"
                                + " fewer values, or let axes move together with zip")));

    assertThat(seconds).isLessThan(1);
  }

  @Test
  void settingsTimesReplicatesAreRefusedToo() {
    Path file = study("replicates: 1_000_000", "  heldOut: " + values(11, 1e-4));

    assertThat(StudyFiles.validated(file).errors())
        .containsExactly(
            new SpecError(
                2,
                "replicates",
                "11 settings with 1,000,000 replicates are 11,000,000 cells, at most 10,000,000:"
                    + " lower replicates, or list fewer values in sweep"));
  }

  @Test
  @Tag("acceptance")
  void aHundredThousandSettingsValidateInSecondsAndInLittleMemory() {
    Path file =
        study(
            "replicates: 1",
            "  family.ridge: " + values(1000, 1e-6),
            "  source.similarity: " + values(100, 1e-2));
    StudyBinder binder = new StudyBinder(Fixture.registry(), Set.of());
    long before = used();

    double seconds =
        seconds(
            () -> {
              Validation validation = binder.validate(StudyFiles.read(file));
              assertThat(validation.errors()).isEmpty();
              assertThat(validation.settings()).hasSize(100_000);
            });

    double megabytes = (used() - before) / 1e6;
    System.out.printf("[100,000 settings] %.1f CPU s, %.0f MB kept%n", seconds, megabytes);
    // Ten are claimed and printed; a machine half as fast, or a neighbour on its core, may take 20.
    assertThat(seconds).isLessThan(20);
    assertThat(megabytes).isLessThan(100);
    assertThat(binder).isNotNull();
  }

  private static long used() {
    System.gc();
    Runtime java = Runtime.getRuntime();
    return java.totalMemory() - java.freeMemory();
  }
}
