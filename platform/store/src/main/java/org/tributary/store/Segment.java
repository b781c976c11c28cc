package org.tributary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A journal segment that this process claimed: the only one it appends to. */
final class Segment implements AutoCloseable {
  private static final int BATCH = 256;
  private static final long BATCH_NANOS = 200_000_000L;

  private final Path path;
  private final AppendFile file;
  private long length;
  private int unforced;
  private long forcedAt = System.nanoTime();
  private boolean broken;

  /**
   * Goes on after the last whole record.
   *
   * @param wholeLength as scanned; 0 for a new segment
   */
  Segment(Path path, AppendFile file, long wholeLength) throws IOException {
    this.path = path;
    this.file = file;
    this.length = wholeLength;
    if (file.length() > wholeLength) {
      file.cut(wholeLength);
    }
  }

  /** Not before there is a record: a workspace is opened on a full disk too, to clean it. */
  private void begin() throws IOException {
    if (length == 0) {
      write(SegmentScan.FORMAT, SegmentScan.FORMAT.length);
    }
  }

  Path path() {
    return path;
  }

  synchronized long length() {
    return length;
  }

  /**
   * Appends a framed record; it survives the death of the process at once, and a power failure
   * after at most {@value #BATCH} records or the first record after 200 ms.
   *
   * @return where its frame begins
   */
  synchronized long append(RecordBytes framed) {
    if (broken) {
      throw new IllegalStateException("the journal segment " + path + " failed before");
    }
    try {
      begin();
      long begin = length;
      write(framed.array(), framed.size());
      unforced++;
      if (unforced >= BATCH || System.nanoTime() - forcedAt >= BATCH_NANOS) {
        force();
      }
      return begin;
    } catch (IOException e) {
      throw DiskFailure.writing(path, e);
    }
  }

  /** Empties the segment of its records. */
  synchronized void empty() {
    try {
      length = 0;
      file.cut(length);
    } catch (IOException e) {
      throw DiskFailure.writing(path, e);
    }
  }

  @Override
  public synchronized void close() {
    try (file) {
      if (unforced > 0) {
        force();
      }
    } catch (IOException e) {
      throw DiskFailure.writing(path, e);
    }
  }

  private void force() throws IOException {
    file.force();
    unforced = 0;
    forcedAt = System.nanoTime();
  }

  private void write(byte[] bytes, int count) throws IOException {
    try {
      file.write(bytes, 0, count);
      length += count;
    } catch (IOException e) {
      cutBack(e);
      throw e;
    }
  }

  /** Half a record must not stand among whole ones: it would be told as damage. */
  private void cutBack(IOException cause) {
    try {
      file.cut(length);
    } catch (IOException | UncheckedIOException e) {
      broken = true;
      cause.addSuppressed(e);
    }
  }
}
