package org.tributary.plugins.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 200 MB of images are read with a heap of 64 MB, mapped in place or unpacked to a mapped file. */
class LargeIdxTest {
  private static final int IMAGES = 250_000;
  private static final int SIDE = 28;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "packed.gz"})
  void imagesBeyondTheHeapAreRead(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name);
    double mean = write(file);
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx64m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    LargeIdx.class.getName(),
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended;
    try {
      ended = process.waitFor(2, TimeUnit.MINUTES);
    } finally {
      process.destroyForcibly();
    }
    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).containsPattern("heap 6[0-9] MiB, images " + IMAGES + ", mean " + mean);
  }

  /** Image i holds the bytes of i in turn; returns the mean of all values. */
  private static double write(Path file) throws IOException {
    long sum = 0;
    byte[] image = new byte[SIDE * SIDE];
    try (DataOutputStream out = new DataOutputStream(stream(file))) {
      out.writeInt(0x0803);
      out.writeInt(IMAGES);
      out.writeInt(SIDE);
      out.writeInt(SIDE);
      for (int i = 0; i < IMAGES; i++) {
        for (int j = 0; j < image.length; j++) {
          int level = i >>> 8 * (j % 3) & 0xff;
          image[j] = (byte) level;
          sum += level;
        }
        out.write(image);
      }
    }
    return (double) sum / IMAGES / image.length;
  }

  private static OutputStream stream(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return file.toString().endsWith(".gz")
        ? new GZIPOutputStream(out, 1 << 16) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }
        : out;
  }
}
