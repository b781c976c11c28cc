package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as NVIDIA documents them. */
class DriverTest {
  @TempDir private Path root;

  private void write(String file, String text) throws IOException {
    Path path = root.resolve("proc/driver/nvidia").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void theVersionOfTheDriverIsRead() throws IOException {
    assertThat(Driver.find(root)).isEmpty();
    write(
        "version",
        "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.54.15  Tue Mar  5 22:23:56 UTC 2024\n"
            + "GCC version:  gcc version 12.2.0\n");
    assertThat(Driver.find(root)).contains("NVIDIA 550.54.15");
  }

  @Test
  void aModelIsNamedOnlyWhereAllAreOfOne() throws IOException {
    assertThat(Driver.model(root)).isEmpty();
    write("gpus/0000:01:00.0/information", "Model: \t\t NVIDIA H100 80GB HBM3\nIRQ:   16\n");
    write("gpus/0000:02:00.0/information", "Model: \t\t NVIDIA H100 80GB HBM3\nIRQ:   17\n");
    assertThat(Driver.model(root)).isEqualTo("NVIDIA H100 80GB HBM3");
    write("gpus/0000:03:00.0/information", "Model: \t\t NVIDIA T400\n");
    assertThat(Driver.model(root)).isEmpty();
  }
}
