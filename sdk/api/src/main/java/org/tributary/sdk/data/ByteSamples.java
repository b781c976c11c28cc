package org.tributary.sdk.data;

import java.nio.ByteBuffer;
import java.util.List;
import org.tributary.sdk.space.Space;

/**
 * Real rows of fixed width stored as unsigned bytes, in blocks on the heap or of mapped files: the
 * value of byte b is {@code low + (high - low) b / 255}. Nothing but the labels is on the heap, so
 * that a data set larger than it can be read, selected from and trained on.
 */
public final class ByteSamples implements Samples {
  private static final int LEVELS = 256;

  private final Space space;
  private final int sources;
  private final ByteBuffer[] blocks;
  private final int[] firstRows;
  private final int[] labels;
  private final double[] values;

  private ByteSamples(Space space, int sources, ByteBuffer[] blocks, int[] labels, double[] v) {
    this.space = space;
    this.sources = sources;
    this.blocks = blocks;
    this.labels = labels;
    this.values = v;
    this.firstRows = new int[blocks.length];
    long rows = 0;
    for (int i = 0; i < blocks.length; i++) {
      firstRows[i] = Math.toIntExact(rows);
      if (blocks[i].capacity() % space.width() != 0) {
        throw new IllegalArgumentException(
            "block " + i + " of " + blocks[i].capacity() + " bytes holds no whole number of rows");
      }
      rows += blocks[i].capacity() / space.width();
    }
    if (rows != labels.length) {
      throw new IllegalArgumentException(labels.length + " source labels for " + rows + " rows");
    }
    for (int label : labels) {
      if (label < 0 || label >= sources) {
        throw new IllegalArgumentException("source " + label + " of " + sources + " sources");
      }
    }
  }

  /**
   * Rows over blocks.
   *
   * @param blocks whole rows each, row major, from position 0 to the capacity
   * @param labels source of each row
   * @param low value of byte 0
   * @param high value of byte 255
   */
  public static ByteSamples over(
      Space space, int sources, List<ByteBuffer> blocks, int[] labels, double low, double high) {
    double[] values = new double[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      values[level] = low + (high - low) * level / (LEVELS - 1);
    }
    ByteBuffer[] own = blocks.stream().map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
    return new ByteSamples(space, sources, own, labels.clone(), values);
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public int sources() {
    return sources;
  }

  @Override
  public int size() {
    return labels.length;
  }

  @Override
  public double value(int row, int position) {
    int block = block(row);
    return values[blocks[block].get(start(row, block) + position) & 0xff];
  }

  @Override
  public int source(int row) {
    return labels[row];
  }

  @Override
  public long rowId(int row) {
    return row;
  }

  @Override
  public Origin origin(int row) {
    return Origin.REAL;
  }

  @Override
  public void copyRow(int row, double[] into, int offset) {
    byte[] bytes = new byte[space.width()];
    copyBytes(row, bytes);
    for (int position = 0; position < bytes.length; position++) {
      into[offset + position] = values[bytes[position] & 0xff];
    }
  }

  /** Copies a row's bytes as they are stored. */
  public void copyBytes(int row, byte[] into) {
    int block = block(row);
    blocks[block].get(start(row, block), into, 0, space.width());
  }

  private int block(int row) {
    int block = blocks.length - 1;
    while (row < firstRows[block]) {
      block--;
    }
    return block;
  }

  private int start(int row, int block) {
    return (row - firstRows[block]) * space.width();
  }
}
