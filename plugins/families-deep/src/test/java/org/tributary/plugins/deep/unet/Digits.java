package org.tributary.plugins.deep.unet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.tributary.sdk.data.ByteSamples;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.TensorSpace;

/** The digits of MNIST, in [-1, 1], their labels as sources. */
final class Digits {
  private static final int SIDE = 28;

  private Digits() {}

  /** The folder, or the test is skipped. */
  static Path folder() {
    String data = System.getenv("TRIBUTARY_DATA");
    boolean present = data != null && Files.isDirectory(Path.of(data, "mnist"));
    String required = System.getenv().getOrDefault("TRIBUTARY_REQUIRE", "");
    assertThat(present || !List.of(required.split(",")).contains("data"))
        .as("TRIBUTARY_REQUIRE asks for data, TRIBUTARY_DATA names no folder with mnist")
        .isTrue();
    assumeTrue(present, "data absent: set TRIBUTARY_DATA to the folder of data sets");
    return Path.of(data, "mnist");
  }

  /** {@code train} or {@code t10k}. */
  static Samples read(Path folder, String part) throws IOException {
    byte[] pixels = values(folder.resolve(part + "-images-idx3-ubyte.gz"), 16);
    byte[] bytes = values(folder.resolve(part + "-labels-idx1-ubyte.gz"), 8);
    int[] labels = new int[bytes.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = bytes[i];
    }
    TensorSpace space = new TensorSpace(List.of(SIDE, SIDE, 1), Kind.real());
    return ByteSamples.over(space, 10, List.of(ByteBuffer.wrap(pixels)), labels, -1, 1);
  }

  private static byte[] values(Path file, int header) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
      in.readFully(new byte[header]);
      return in.readAllBytes();
    }
  }
}
