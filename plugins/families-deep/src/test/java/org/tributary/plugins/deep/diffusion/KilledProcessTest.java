package org.tributary.plugins.deep.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {
  @TempDir Path folder;

  private List<String> ended(String file) throws IOException, InterruptedException {
    Process process =
        TrainingProcess.start(List.of("-Xmx128m"), "state", folder.resolve(file).toString());
    List<String> lines;
    try (BufferedReader out = process.inputReader()) {
      lines = out.lines().toList();
    }
    assertThat(process.waitFor()).isZero();
    return lines;
  }

  @Test
  void aTrainingKilledHalfWayGoesOnInAnotherProcessAndEndsWithTheSameBits()
      throws IOException, InterruptedException {
    Process killed =
        TrainingProcess.start(List.of("-Xmx128m"), "state", folder.resolve("state").toString());
    try (BufferedReader out = killed.inputReader()) {
      String line = out.readLine();
      while (!line.startsWith("step 221 ")) {
        line = out.readLine();
      }
      killed.destroyForcibly();
    }
    assertThat(killed.waitFor()).isNotZero();

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
