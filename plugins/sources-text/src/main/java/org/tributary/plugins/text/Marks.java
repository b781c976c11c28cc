package org.tributary.plugins.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the bytes of a text say of their character set. */
final class Marks {
  private static final int START = 512;

  private Marks() {}

  /** The character set whose byte order mark stands first; empty where none does. */
  static String marked(ByteBuffer start) {
    boolean little = begins(start, 0xFF, 0xFE);
    if (little && begins(start, 0xFF, 0xFE, 0, 0) || begins(start, 0, 0, 0xFE, 0xFF)) {
      return "utf-32";
    }
    if (little || begins(start, 0xFE, 0xFF)) {
      return "utf-16";
    }
    return begins(start, 0xEF, 0xBB, 0xBF) ? "utf-8" : "";
  }

  /** UTF-16 in the order of its mark, or without one in that which gives characters below 256. */
  static Charset wide(Path file) {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(START);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    int low = 0;
    int high = 0;
    for (int i = 0; i + 1 < start.length; i += 2) {
      low += start[i] == 0 ? 1 : 0;
      high += start[i + 1] == 0 ? 1 : 0;
    }
    return marked(ByteBuffer.wrap(start)).isEmpty() && high > low
        ? StandardCharsets.UTF_16LE
        : StandardCharsets.UTF_16;
  }

  /** Whether bytes stand there that are letters or quotes in windows-1252 and none in latin-1. */
  static boolean windows(ByteBuffer bytes) {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      int value = bytes.get(i) & 0xFF;
      if (value >= 0x80 && value < 0xA0) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(ByteBuffer start, int... signs) {
    if (start.limit() < signs.length) {
      return false;
    }
    for (int i = 0; i < signs.length; i++) {
      if ((start.get(i) & 0xFF) != signs[i]) {
        return false;
      }
    }
    return true;
  }
}
