package org.tributary.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads single records again, and checks each one. Safe for use by several threads. */
final class JournalReader implements AutoCloseable {
  private final Map<Path, RandomAccessFile> files = new HashMap<>();

  /** The payload of a record; empty when the file does not hold it any more. */
  synchronized Optional<ByteBuffer> payload(JournalIndex.Location location) {
    try {
      RandomAccessFile file = files.get(location.segment());
      if (file == null) {
        file = new RandomAccessFile(location.segment().toFile(), "r");
        files.put(location.segment(), file);
      }
      byte[] framed = new byte[RecordFrame.SIZE + location.length()];
      if (location.offset() + framed.length > file.length()) {
        return Optional.empty();
      }
      file.seek(location.offset());
      file.readFully(framed);
      return RecordFrame.whole(framed)
          ? Optional.of(ByteBuffer.wrap(framed, RecordFrame.SIZE, location.length()))
          : Optional.empty();
    } catch (IOException e) {
      throw DiskFailure.reading(location.segment(), e);
    }
  }

  @Override
  public synchronized void close() {
    for (Map.Entry<Path, RandomAccessFile> each : files.entrySet()) {
      try {
        each.getValue().close();
      } catch (IOException e) {
        throw DiskFailure.reading(each.getKey(), e);
      }
    }
    files.clear();
  }
}
