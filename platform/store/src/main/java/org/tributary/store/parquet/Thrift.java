package org.tributary.store.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * A struct in Thrift's compact protocol, in which Parquet writes its headers. Fields are written in
 * ascending order of their numbers.
 */
final class Thrift {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;

  /** Lists of more elements have their length after the header. */
  private static final int SHORT_LIST = 15;

  private final ByteArrayOutputStream bytes;
  private int last;

  private Thrift(ByteArrayOutputStream bytes) {
    this.bytes = bytes;
  }

  /** The bytes of a struct. */
  static byte[] struct(Consumer<Thrift> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, fields);
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, Consumer<Thrift> fields) {
    fields.accept(new Thrift(bytes));
    bytes.write(0);
  }

  Thrift i32(int field, int value) {
    header(field, I32);
    zigzag(value);
    return this;
  }

  Thrift i64(int field, long value) {
    header(field, I64);
    zigzag(value);
    return this;
  }

  Thrift text(int field, String value) {
    header(field, BINARY);
    bytes(value);
    return this;
  }

  Thrift nested(int field, Consumer<Thrift> fields) {
    header(field, STRUCT);
    write(bytes, fields);
    return this;
  }

  Thrift structs(int field, List<Consumer<Thrift>> elements) {
    list(field, STRUCT, elements.size());
    elements.forEach(each -> write(bytes, each));
    return this;
  }

  Thrift integers(int field, int... elements) {
    list(field, I32, elements.length);
    for (int each : elements) {
      zigzag(each);
    }
    return this;
  }

  Thrift texts(int field, List<String> elements) {
    list(field, BINARY, elements.size());
    elements.forEach(this::bytes);
    return this;
  }

  private void header(int field, int type) {
    bytes.write((field - last) << 4 | type);
    last = field;
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    if (size < SHORT_LIST) {
      bytes.write(size << 4 | type);
    } else {
      bytes.write(SHORT_LIST << 4 | type);
      varint(bytes, size);
    }
  }

  private void bytes(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(bytes, utf8.length);
    bytes.writeBytes(utf8);
  }

  private void zigzag(long value) {
    varint(bytes, value << 1 ^ value >> 63);
  }

  /** Seven bits a byte, the low ones first. */
  static void varint(ByteArrayOutputStream into, long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      into.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    into.write((int) left);
  }
}
