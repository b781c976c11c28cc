package org.tributary.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The bytes that a segment had when it was opened, read through a window. What a living writer adds
 * meanwhile is not seen: half of its record must not pass for a damaged one.
 */
final class SegmentBytes implements AutoCloseable {
  private static final int WINDOW = 1 << 16;
  private final RandomAccessFile file;
  private final long size;
  private byte[] window = new byte[WINDOW];
  private long start;
  private int filled;

  private SegmentBytes(RandomAccessFile file, long size) {
    this.file = file;
    this.size = size;
  }

  static SegmentBytes open(Path segment) throws IOException {
    RandomAccessFile file = new RandomAccessFile(segment.toFile(), "r");
    return new SegmentBytes(file, file.length());
  }

  long size() {
    return size;
  }

  /** A view of bytes that lie inside the segment, valid until the next call. */
  ByteBuffer at(long offset, int length) throws IOException {
    if (offset < start || offset + length > start + filled) {
      int wanted = (int) Math.min(size - offset, Math.max(WINDOW, length));
      window = window.length < wanted ? new byte[wanted] : window;
      filled = 0;
      file.seek(offset);
      file.readFully(window, 0, wanted);
      start = offset;
      filled = wanted;
    }
    return ByteBuffer.wrap(window, (int) (offset - start), length);
  }

  /** Where the next mark of a record stands at or after an offset and before an end, else -1. */
  long mark(long from, long end) throws IOException {
    long last = end - Integer.BYTES;
    for (long offset = from; offset <= last; ) {
      int length = (int) Math.min(end - offset, WINDOW);
      ByteBuffer bytes = at(offset, length);
      int begin = bytes.position();
      for (int i = begin; i <= begin + length - Integer.BYTES; i++) {
        if (bytes.getInt(i) == RecordFrame.MARK) {
          return offset + i - begin;
        }
      }
      offset += length - Integer.BYTES + 1;
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
