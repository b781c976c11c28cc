package org.tributary.plugins.image;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.tributary.sdk.OptionException;

/** Files, plain or gz, and what to say when they end too early. */
final class Streams {
  private static final int BUFFER = 1 << 16;

  private Streams() {}

  /** Whether a file begins with the two bytes of gz. */
  static boolean gz(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  /** The bytes of a file, unpacked. */
  static InputStream open(Path path) throws IOException {
    InputStream in = Files.newInputStream(path);
    try {
      return new BufferedInputStream(gz(path) ? new GZIPInputStream(in, BUFFER) : in, BUFFER);
    } catch (IOException broken) {
      in.close();
      throw broken;
    }
  }

  /** The refusal of a file that cannot be read to its end. */
  static OptionException refused(String option, Path path, IOException failure) {
    String reason =
        failure instanceof EOFException
            ? " is cut off: it ends before what it announces"
            : failure instanceof ZipException
                ? " is no intact gz file: " + failure.getMessage()
                : " cannot be read: " + failure;
    return new OptionException(option, path.getFileName() + reason);
  }
}
