package org.tributary.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of bytes, big endian, for one journal record. */
final class RecordBytes {
  private byte[] bytes = new byte[512];
  private int size;

  void putByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void putInt(int value) {
    reserve(4);
    ByteBuffer.wrap(bytes).putInt(size, value);
    size += 4;
  }

  void putLong(long value) {
    reserve(8);
    ByteBuffer.wrap(bytes).putLong(size, value);
    size += 8;
  }

  /** Bit for bit: raw bits keep the sign of zero. */
  void putDouble(double value) {
    putLong(Double.doubleToRawLongBits(value));
  }

  void putText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    putInt(utf8.length);
    reserve(utf8.length);
    System.arraycopy(utf8, 0, bytes, size, utf8.length);
    size += utf8.length;
  }

  /** Overwrites four bytes already written. */
  void setInt(int at, int value) {
    ByteBuffer.wrap(bytes).putInt(at, value);
  }

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  static String text(ByteBuffer from) {
    byte[] utf8 = new byte[from.getInt()];
    from.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
