package org.tributary.plugins.tabular;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.sdk.OptionException;

/**
 * Rows of numbers while they come, in blocks: labels stand as codes until it is known what a column
 * is. The last columns may be kept out of the modelled values: source and unit.
 */
final class RowStore {
  private static final int BLOCK = 1 << 16;
  private static final double SHARE = 0.8;

  private final int width;
  private final int modelled;
  private final int rowsOfBlock;
  private final List<double[]> blocks = new ArrayList<>();
  private double[] block = new double[0];
  private int rows;
  private int at;

  /**
   * An empty store.
   *
   * @param width numbers of a row
   * @param modelled numbers of a row that are its values, the first ones
   */
  RowStore(int width, int modelled) {
    this.width = width;
    this.modelled = modelled;
    this.rowsOfBlock = Math.max(1, BLOCK / width);
  }

  /** Begins a row; its numbers are set next. */
  void append() {
    int within = rows % rowsOfBlock;
    if (within == 0) {
      requireRoom();
      block = new double[rowsOfBlock * width];
      blocks.add(block);
    }
    at = within * width;
    rows++;
  }

  /** Sets a number of the row begun last. */
  void set(int column, double value) {
    block[at + column] = value;
  }

  int rows() {
    return rows;
  }

  double get(int row, int column) {
    return blocks.get(row / rowsOfBlock)[row % rowsOfBlock * width + column];
  }

  /** Puts the number of each code in place of the code, in rows before the one begun last. */
  void decode(int column, double[] ofCode) {
    for (int row = 0; row < rows - 1; row++) {
      double[] in = blocks.get(row / rowsOfBlock);
      int index = row % rowsOfBlock * width + column;
      in[index] = ofCode[(int) in[index]];
    }
  }

  /** One column. */
  double[] column(int column) {
    double[] values = new double[rows];
    Arrays.setAll(values, row -> get(row, column));
    return values;
  }

  /**
   * Moves the modelled values into a buffer, row after row, and lets go of them.
   *
   * @param ofCode for each modelled column the number of each code; empty where numbers stand
   */
  void drain(double[][] ofCode, ByteBuffer into) {
    for (int b = 0; b < blocks.size(); b++) {
      double[] from = blocks.get(b);
      int here = Math.min(rowsOfBlock, rows - b * rowsOfBlock);
      for (int row = 0; row < here; row++) {
        for (int column = 0; column < modelled; column++) {
          double value = from[row * width + column];
          into.putDouble(ofCode[column].length == 0 ? value : ofCode[column][(int) value]);
        }
      }
      blocks.set(b, new double[0]);
    }
  }

  private void requireRoom() {
    long values = (long) (rows + rowsOfBlock) * Math.max(1, modelled);
    long bytes = 2 * Double.BYTES * (long) (rows + rowsOfBlock) * width;
    boolean heap = bytes > SHARE * Runtime.getRuntime().maxMemory();
    if (values > Integer.MAX_VALUE / Double.BYTES && rows > 0 || heap) {
      throw new OptionException(
          "files",
          "more than "
              + rows
              + " rows of "
              + modelled
              + " columns are too many for one table in memory"
              + (heap ? " (" + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB)" : "")
              + ": name fewer columns, or take a part of the rows");
    }
  }
}
