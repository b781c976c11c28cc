package org.tributary.plugins.tabular;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Lines that end in two ways within one file, as when a program of one system put a line of names
 * above data of another. The database reads files that keep to one way.
 */
final class LineEndings {
  private LineEndings() {}

  /** Whether some lines end with CR LF and others with LF alone. */
  static boolean mixed(Path file) {
    boolean pairs = false;
    boolean single = false;
    try (InputStream in = opened(file)) {
      int before = 0;
      for (int sign = in.read(); sign >= 0 && !(pairs && single); sign = in.read()) {
        if (sign == '\n') {
          pairs |= before == '\r';
          single |= before != '\r';
        }
        before = sign;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return pairs && single;
  }

  /** A temporary copy, unpacked, in which every line ends with LF; the caller deletes it. */
  static Path unified(Path file) {
    try {
      Path copy = Files.createTempFile("tributary-lines", ".csv");
      try (InputStream in = opened(file);
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy))) {
        int before = in.read();
        while (before >= 0) {
          int sign = in.read();
          if (before != '\r' || sign != '\n') {
            out.write(before);
          }
          before = sign;
        }
      }
      return copy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    boolean packed = file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    return packed ? new BufferedInputStream(new GZIPInputStream(raw), 1 << 16) : raw;
  }
}
