package org.tributary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * What stands around a record's payload: a mark (int), the CRC-32C of all that follows (int) and
 * the payload's length (int). Behind a damaged record, reading goes on at the next mark whose
 * record is whole.
 */
final class RecordFrame {
  /** {@code 0xFF} stands in no text of UTF-8; {@code J02} names the format. */
  static final int MARK = 0xFF4A3032;

  static final int SIZE = 12;
  private static final int SUM_AT = 4;
  private static final int LENGTH_AT = 8;
  private static final int LONGEST = 1 << 30;

  private RecordFrame() {}

  /** A record with a frame around what is put. */
  static RecordBytes around(Consumer<RecordBytes> payload) {
    RecordBytes framed = new RecordBytes();
    framed.putInt(MARK);
    framed.putInt(0);
    framed.putInt(0);
    payload.accept(framed);
    framed.setInt(LENGTH_AT, framed.size() - SIZE);
    framed.setInt(SUM_AT, checksum(framed.array(), LENGTH_AT, framed.size() - LENGTH_AT));
    return framed;
  }

  /** Length of the payload of the whole record at an offset; empty when none begins there. */
  static OptionalInt payload(SegmentBytes bytes, long offset) throws IOException {
    if (offset + SIZE > bytes.size()) {
      return OptionalInt.empty();
    }
    ByteBuffer head = bytes.at(offset, SIZE);
    int mark = head.getInt();
    int sum = head.getInt();
    int length = head.getInt();
    if (mark != MARK || length <= 0 || length > LONGEST || offset + SIZE + length > bytes.size()) {
      return OptionalInt.empty();
    }
    return sum == checksum(bytes.at(offset + LENGTH_AT, SIZE - LENGTH_AT + length))
        ? OptionalInt.of(length)
        : OptionalInt.empty();
  }

  /** Whether bytes are one record and nothing else. */
  static boolean whole(byte[] framed) {
    ByteBuffer bytes = ByteBuffer.wrap(framed);
    return bytes.getInt(0) == MARK
        && bytes.getInt(LENGTH_AT) == framed.length - SIZE
        && bytes.getInt(SUM_AT) == checksum(framed, LENGTH_AT, framed.length - LENGTH_AT);
  }

  static int checksum(byte[] bytes, int offset, int length) {
    return checksum(ByteBuffer.wrap(bytes, offset, length));
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
