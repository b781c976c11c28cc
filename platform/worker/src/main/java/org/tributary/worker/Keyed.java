package org.tributary.worker;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes under a key of 64 characters, as {@code MODEL} and {@code DROPPED} hold them. */
public final class Keyed {
  private static final int KEY = 64;

  private Keyed() {}

  /** A message with a key and bytes, none for {@code DROPPED}. */
  public static Wire.Message of(Wire.Kind kind, String key, byte[] bytes) {
    byte[] name = key.getBytes(StandardCharsets.US_ASCII);
    if (name.length != KEY) {
      throw new IllegalArgumentException("a key has " + KEY + " characters, was " + key);
    }
    byte[] all = Arrays.copyOf(name, KEY + bytes.length);
    System.arraycopy(bytes, 0, all, KEY, bytes.length);
    return new Wire.Message(kind, all);
  }

  /** The key of a message. */
  public static String key(Wire.Message message) {
    return new String(message.bytes(), 0, KEY, StandardCharsets.US_ASCII);
  }

  /** The bytes behind the key. */
  public static byte[] bytes(Wire.Message message) {
    return Arrays.copyOfRange(message.bytes(), KEY, message.bytes().length);
  }
}
