package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of 149 MiB train with a heap of 64. */
class LargeImagesTest {
  @TempDir Path folder;

  @Test
  void imagesBeyondTheHeapTrain() throws IOException, InterruptedException {
    Path file = folder.resolve("images");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] images = new byte[784 * 1000];
      for (int part = 0; part < 200; part++) {
        for (int i = 0; i < images.length; i++) {
          images[i] = (byte) (part + i * 31);
        }
        out.write(images);
      }
    }
    Path output = folder.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED"));
    for (String name : List.of("tributary.home", "tributary.install")) {
      command.add("-D" + name + "=" + System.getProperty(name));
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            LargeImages.class.getName(),
            file.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended;
    try {
      ended = process.waitFor(3, TimeUnit.MINUTES);
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).containsPattern("heap 6[0-9] MiB, images 149 MiB, drawn 2");
  }
}
