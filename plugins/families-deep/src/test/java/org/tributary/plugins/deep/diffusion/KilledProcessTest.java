package org.tributary.plugins.deep.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  @TempDir Path folder;

  private Path errors() {
    return folder.resolve("errors.txt");
  }

  private Process started(String mode, String file) throws IOException {
    return TrainingProcess.start(
        errors(), List.of("-Xmx128m"), mode, folder.resolve(file).toString());
  }

  private List<String> ended(String file) throws IOException, InterruptedException {
    Process process = started("state", file);
    try (BufferedReader out = process.inputReader()) {
      List<String> lines = out.lines().toList();
      assertThat(process.waitFor()).as(Files.readString(errors())).isZero();
      return lines;
    } finally {
      process.destroyForcibly();
    }
  }

  /** It waits at step 221 to be killed, so that it cannot end before. */
  private void killed(String file) throws IOException, InterruptedException {
    Process process = started("waiting", file);
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      while (line != null && !line.startsWith("step 221 ")) {
        line = out.readLine();
      }
      assertThat(line).as("ended before step 221: " + Files.readString(errors())).isNotNull();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void aTrainingKilledHalfWayGoesOnInAnotherProcessAndEndsWithTheSameBits()
      throws IOException, InterruptedException {
    killed("state");

    List<String> goneOn = ended("state");
    List<String> unbroken = ended("other");

    // States are kept at 100, 200 and 300 of 400 steps.
    assertThat(goneOn.get(0)).startsWith("step 201 of");
    assertThat(unbroken.get(0)).startsWith("step 1 of");
    assertThat(goneOn.get(goneOn.size() - 1))
        .startsWith("density ")
        .isEqualTo(unbroken.get(unbroken.size() - 1));
  }
}
