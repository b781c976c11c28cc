package org.tributary.plugins.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.TributaryException;

/** In a process whose every connection is refused at once. */
class DownloadTest {
  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void withoutANetworkItSaysSoAndChangesNothing() throws IOException {
    System.setProperty("https.proxyHost", "127.0.0.1");
    System.setProperty("https.proxyPort", "1");
    System.setProperty("tributary.home", folder.resolve("home").toString());
    Path driver = Files.createDirectories(folder.resolve("proc/driver/nvidia"));
    Files.writeString(driver.resolve("version"), "NVRM version: x86_64 Module  570.86.15  Jan\n");
    PyTorchEngine engine = new PyTorchEngine(folder);

    assertThatThrownBy(() -> engine.install(Optional.empty(), line -> {}))
        .isInstanceOfSatisfying(
            TributaryException.class,
            error -> assertThat(error.code()).isEqualTo("download-failed"))
        .hasMessageContaining("could not be fetched from publish.djl.ai")
        .hasMessageContaining("Connection refused")
        .hasMessageContaining("--from FOLDER");

    assertThat(folder.resolve("home")).doesNotExist();
    assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
  }
}
