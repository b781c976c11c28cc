package org.tributary.store.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Types of columns, by the numbers of the format's {@code Type}. */
public enum ParquetType {
  /** {@link Integer}. */
  INTEGER(1),
  /** {@link Long}. */
  LONG(2),
  /** {@link Double}, infinite and NaN too. */
  DOUBLE(5),
  /** {@link String}, in UTF-8. */
  TEXT(6);

  private final int number;

  ParquetType(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** Appends a value in the encoding PLAIN. */
  void encode(Object value, ByteArrayOutputStream into) {
    switch (this) {
      case INTEGER -> little(Integer.BYTES, into, (Integer) value);
      case LONG -> little(Long.BYTES, into, (Long) value);
      case DOUBLE -> little(Double.BYTES, into, Double.doubleToRawLongBits((Double) value));
      case TEXT -> {
        byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
        little(Integer.BYTES, into, bytes.length);
        into.writeBytes(bytes);
      }
    }
  }

  static void little(int bytes, ByteArrayOutputStream into, long value) {
    byte[] eight =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    into.write(eight, 0, bytes);
  }
}
