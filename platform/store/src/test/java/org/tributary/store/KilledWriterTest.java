package org.tributary.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
  @TempDir Path folder;

  @Test
  void aKilledProcessLosesNoCellAndNoOtherProcessWritesItsSegment() throws Exception {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EndlessWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = -1;
    try (BufferedReader said = writer.inputReader();
        Workspace beside = beside(said)) {
      beside.append(Cells.cell(60_001));
      while (last < 500) {
        last = Integer.parseInt(said.readLine());
      }
      writer.destroyForcibly().waitFor();
    } finally {
      writer.destroyForcibly();
    }
    Files.write(
        folder.resolve("journal/segment-0001.journal"),
        new byte[] {0, 0, 1},
        java.nio.file.StandardOpenOption.APPEND);
    try (Workspace again = Workspace.open(folder)) {
      for (int number = 0; number <= last; number++) {
        assertThat(again.find(Cells.key(number))).contains(Cells.cell(number));
      }
      assertThat(again.find(Cells.key(60_001))).isPresent();
      assertThat(again.damages()).hasSize(1);
      again.append(Cells.cell(60_002));
    }
    assertThat(folder.resolve("journal")).isDirectoryContaining("glob:**segment-0002.journal");
    assertThat(folder.resolve("journal")).isDirectoryNotContaining("glob:**segment-0003.journal");
  }

  /** Opened once the other process writes. */
  private Workspace beside(BufferedReader said) throws Exception {
    assertThat(said.readLine()).isEqualTo("0");
    return Workspace.open(folder);
  }
}
