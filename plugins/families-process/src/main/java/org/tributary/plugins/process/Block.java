package org.tributary.plugins.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * A run of numbers or bytes that follows the header of a message.
 *
 * @param set which rows it belongs to, as {@code samples}; or {@code model}
 * @param field name of the column, or of an extra column
 * @param part what of the rows it is
 * @param type storage of one number
 * @param bytes little endian, from position 0 to the capacity
 */
record Block(String set, String field, Part part, Type type, ByteBuffer bytes) {

  /** What a block is of its rows. */
  enum Part {
    VALUE,
    /** Lengths of sequences. */
    LENGTH,
    SOURCE,
    WEIGHT,
    IMPORTANCE,
    EXTRA,
    /** Bytes that only the program reads. */
    MODEL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Storage of one number. */
  enum Type {
    FLOAT64(8),
    INT32(4),
    BYTES(1);

    private final int size;

    Type(int size) {
      this.size = size;
    }

    int size() {
      return size;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Block {
    bytes = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    bytes.clear();
    if (bytes.capacity() % type.size != 0) {
      throw new IllegalArgumentException(bytes.capacity() + " bytes hold no whole " + type.word());
    }
  }

  static Block model(byte[] bytes) {
    return new Block("model", "", Part.MODEL, Type.BYTES, ByteBuffer.wrap(bytes));
  }

  /** Room for so many numbers. */
  static ByteBuffer room(int count, Type type) {
    return ByteBuffer.allocate(Math.multiplyExact(count, type.size)).order(ByteOrder.LITTLE_ENDIAN);
  }

  int count() {
    return bytes.capacity() / type.size;
  }

  double number(int index) {
    return type == Type.FLOAT64 ? bytes.getDouble(index * 8) : bytes.getInt(index * 4);
  }

  byte[] array() {
    byte[] copy = new byte[bytes.capacity()];
    bytes.get(0, copy);
    return copy;
  }
}
