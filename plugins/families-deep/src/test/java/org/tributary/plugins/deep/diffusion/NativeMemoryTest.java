package org.tributary.plugins.deep.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Tag("acceptance")
class NativeMemoryTest {
  @TempDir Path folder;

  /**
   * Resident memory of a process whose heap is touched in full at its start, so that what grows is
   * not heap. Compiled code grows too: the first compiler alone keeps that small.
   */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aStepLeavesNoNativeMemoryBehind() throws IOException, InterruptedException {
    Path errors = folder.resolve("errors.txt");
    Process process =
        TrainingProcess.start(
            errors,
            List.of(
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"),
            "memory");
    Map<Integer, Long> resident = new TreeMap<>();
    try (BufferedReader out = process.inputReader()) {
      out.lines()
          .filter(line -> line.startsWith("resident "))
          .map(line -> line.split(" "))
          .forEach(words -> resident.put(Integer.valueOf(words[1]), Long.valueOf(words[2])));
    }
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    double growth = (resident.get(5000) - resident.get(1000)) / 4000.0;
    System.out.printf("native memory: %.3f KB a step, resident KB %s%n", growth, resident);
    assertThat(growth).isLessThan(1);
  }
}
