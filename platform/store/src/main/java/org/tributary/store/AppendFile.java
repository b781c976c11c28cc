package org.tributary.store;

import java.io.IOException;

/** A file that only its claimer writes, at its end. */
public interface AppendFile extends AutoCloseable {

  /** Length in bytes. */
  long length() throws IOException;

  /** Writes at the end. When it fails, part of the bytes may have been written. */
  void write(byte[] bytes, int offset, int count) throws IOException;

  /** Shortens the file. */
  void cut(long length) throws IOException;

  /** Makes what was written survive a power failure. */
  void force() throws IOException;

  /** Closes the file and gives up the claim. */
  @Override
  void close() throws IOException;
}
