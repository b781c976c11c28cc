package org.tributary.plugins.tabular.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A table of 1e6 rows of 10 numbers is studied inside a heap of 1 GB. */
@Tag("acceptance")
class MillionRowsTest {
  @TempDir Path folder;

  @Test
  void aMillionRowsFitIntoAHeapOfOneGigabyte(TestReporter reporter) throws Exception {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "-XX:+IgnoreUnrecognizedVMOptions",
                    "--add-modules=jdk.incubator.vector",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    MillionRows.class.getName(),
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("OPENBLAS_NUM_THREADS", "1");
    Process process = builder.start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(output);
    reporter.publishEntry("million rows", said);
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("cells 3, failed 0, verdicts [tied, no-difference, separate]");
  }
}
