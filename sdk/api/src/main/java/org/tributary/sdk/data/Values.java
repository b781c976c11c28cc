package org.tributary.sdk.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A flat run of numbers in one storage type, on the heap or in a mapped file.
 *
 * @param type storage of one number
 * @param bytes little endian, {@code count x type.size()} bytes from position 0
 */
public record Values(Type type, ByteBuffer bytes) {

  /** Storage of one number. */
  public enum Type {
    /** 64-bit float. */
    FLOAT64(8),
    /** 32-bit float. */
    FLOAT32(4),
    /** Unsigned byte, 0..255. */
    UINT8(1),
    /** 32-bit integer. */
    INT32(4);

    private final int size;

    Type(int size) {
      this.size = size;
    }

    /** Bytes of one number. */
    public int size() {
      return size;
    }
  }

  public Values {
    bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.capacity() % type.size != 0) {
      throw new IllegalArgumentException(
          bytes.capacity() + " bytes do not hold a whole number of " + type);
    }
  }

  /** Numbers on the heap. */
  public static Values of(double[] numbers) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(numbers.length, 8)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(numbers);
    return new Values(Type.FLOAT64, bytes);
  }

  /** How many numbers. */
  public int count() {
    return bytes.capacity() / type.size;
  }

  /** One number. */
  public double get(int index) {
    return switch (type) {
      case FLOAT64 -> bytes.getDouble(index * 8);
      case FLOAT32 -> bytes.getFloat(index * 4);
      case UINT8 -> bytes.get(index) & 0xff;
      case INT32 -> bytes.getInt(index * 4);
    };
  }

  /** The same bytes; position and limit are the caller's own. */
  @Override
  public ByteBuffer bytes() {
    return bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }
}
