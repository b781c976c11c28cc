package org.tributary.plugins.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tributary.sdk.data.ByteSamples;

/** Which images are the same, byte for byte. One pass, a few bytes an image on the heap. */
final class Twins {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Twins() {}

  /**
   * The unit of each row: equal rows have one unit.
   *
   * @param rows indices of the rows of {@code images} that are used
   */
  static int[] units(ByteSamples images, int[] rows) {
    byte[] bytes = new byte[images.space().width()];
    byte[] other = new byte[bytes.length];
    int[] units = new int[rows.length];
    long[] hashes = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      images.copyBytes(rows[i], bytes);
      hashes[i] = hash(bytes);
    }
    Map<Long, Integer> shared = repeated(hashes);
    int next = 0;
    for (int i = 0; i < rows.length; i++) {
      units[i] = -1;
      Integer seen = shared.get(hashes[i]);
      if (seen != null && seen >= 0) {
        images.copyBytes(rows[i], bytes);
        images.copyBytes(rows[seen], other);
        units[i] = Arrays.equals(bytes, other) ? units[seen] : -1;
      } else if (seen != null) {
        shared.put(hashes[i], i);
      }
      units[i] = units[i] < 0 ? next++ : units[i];
    }
    return units;
  }

  /** Hashes that occur more than once, each with -1: no row of it was seen yet. */
  private static Map<Long, Integer> repeated(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    Map<Long, Integer> repeated = new HashMap<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        repeated.put(sorted[i], -1);
      }
    }
    return repeated;
  }

  /** Multiply and mix, eight bytes at a time: 64 bits, so that chance collisions do not occur. */
  private static long hash(byte[] bytes) {
    long hash = bytes.length;
    int whole = bytes.length - bytes.length % Long.BYTES;
    for (int at = 0; at < whole; at += Long.BYTES) {
      hash = mixed(hash ^ (long) WORDS.get(bytes, at));
    }
    for (int at = whole; at < bytes.length; at++) {
      hash = mixed(hash ^ bytes[at]);
    }
    return hash;
  }

  private static long mixed(long hash) {
    long product = hash * 0x9e3779b97f4a7c15L;
    return product ^ product >>> 32;
  }
}
