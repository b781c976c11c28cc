package org.tributary.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.tributary.cells.CellResult;
import org.tributary.cells.PartialResult;

/** Cells as the journal writes them, for processes that tell each other of them: bit for bit. */
public final class CellBytes {
  private CellBytes() {}

  /** A cell, good or failed. */
  public static byte[] of(CellResult cell) {
    RecordBytes bytes = new RecordBytes();
    CellCodec.encode(cell, bytes);
    return Arrays.copyOf(bytes.array(), bytes.size());
  }

  /** What is known of an unfinished cell. */
  public static byte[] of(PartialResult partial) {
    RecordBytes bytes = new RecordBytes();
    CellCodec.encode(partial, bytes);
    return Arrays.copyOf(bytes.array(), bytes.size());
  }

  /** Reads a cell. */
  public static CellResult result(byte[] bytes) {
    return CellCodec.cell(ByteBuffer.wrap(bytes));
  }

  /** Reads what is known of an unfinished cell. */
  public static PartialResult partial(byte[] bytes) {
    return CellCodec.partial(ByteBuffer.wrap(bytes));
  }
}
