package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

class NativesAbsentTest {
  @TempDir Path install;

  @Test
  void withoutLibtorchThePersonIsToldWhereToPutIt() {
    System.setProperty("tributary.install", install.toString());
    assertThatThrownBy(() -> PyTorch.engine(1))
        .isInstanceOfSatisfying(
            TributaryException.class,
            error ->
                org.assertj.core.api.Assertions.assertThat(error.code())
                    .isEqualTo("natives-absent"))
        .hasMessageContaining("libtorch 2.7.1 is not installed")
        .hasMessageContaining("natives");
  }

  @Test
  void libtorchOfAnotherVersionIsRefusedBeforeItIsLoaded() throws IOException {
    Path natives = Files.createDirectories(install.resolve("natives"));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(natives.resolve("other.jar")))) {
      jar.putNextEntry(new JarEntry("native/lib/pytorch.properties"));
      jar.write("version=2.10.0\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    System.setProperty("tributary.install", install.toString());
    assertThatThrownBy(() -> PyTorch.engine(1))
        .isInstanceOf(TributaryException.class)
        .hasMessageContaining("version 2.10.0")
        .hasMessageContaining("exactly 2.7.1");
  }
}
