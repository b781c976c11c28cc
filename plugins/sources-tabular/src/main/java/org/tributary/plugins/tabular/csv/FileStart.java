package org.tributary.plugins.tabular.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The first bytes of a file, unpacked where gzip has packed them, whatever its name says.
 *
 * @param bytes at most 512
 */
public record FileStart(byte[] bytes) {
  private static final int LENGTH = 512;
  private static final int BUFFER = 1 << 16;

  /** The first bytes of a file. */
  public static FileStart of(Path file) {
    try (InputStream in = open(file)) {
      return new FileStart(in.readNBytes(LENGTH));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The bytes of a file, unpacked. */
  public static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      boolean packed = raw.read() == 0x1f && raw.read() == 0x8b;
      raw.reset();
      return packed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
    } catch (IOException broken) {
      raw.close();
      throw broken;
    }
  }

  /** Whether the bytes at an offset are these, given as one character each. */
  boolean has(int offset, String signs) {
    if (bytes.length < offset + signs.length()) {
      return false;
    }
    for (int i = 0; i < signs.length(); i++) {
      if ((bytes[offset + i] & 0xff) != signs.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The character set whose byte order mark stands first; empty where none does. */
  public String marked() {
    if (has(0, "\u00ff\u00fe\0\0") || has(0, "\0\0\u00fe\u00ff")) {
      return "utf-32";
    }
    if (has(0, "\u00ff\u00fe") || has(0, "\u00fe\u00ff")) {
      return "utf-16";
    }
    return has(0, "\u00ef\u00bb\u00bf") ? "utf-8" : "";
  }

  /** Whether two-byte characters, most of them below 256, seem to have their low byte first. */
  boolean littleEndian() {
    int low = 0;
    int high = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      low += bytes[i] == 0 ? 1 : 0;
      high += bytes[i + 1] == 0 ? 1 : 0;
    }
    return high > low;
  }

  /** Whether so many bytes are 0 that characters seem to have two. */
  static boolean zeros(byte[] block) {
    int length = Math.min(block.length, LENGTH);
    int zeros = 0;
    int written = 0;
    for (int i = 0; i < length; i++) {
      zeros += block[i] == 0 ? 1 : 0;
      written = block[i] == 0 ? written : i + 1;
    }
    return 4 * (zeros - (length - written)) > written;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FileStart start && Arrays.equals(bytes, start.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " bytes";
  }
}
