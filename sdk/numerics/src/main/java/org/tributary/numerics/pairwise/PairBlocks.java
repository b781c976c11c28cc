package org.tributary.numerics.pairwise;

/**
 * Walks over all pairs of rows in fixed blocks, and hands out one row's squared distances to one
 * block at a time, blocks in ascending order for each row.
 */
interface PairBlocks {
  /** Rows of x in one chunk, the unit that threads share. */
  int CHUNK = 64;

  /** Rows of y in one block. */
  int BLOCK = 1024;

  /** Receives one row's squared distances to the rows {@code from .. from + length - 1} of y. */
  @FunctionalInterface
  interface Visitor {
    /** The array has room for {@code BLOCK} values and may be overwritten. */
    void visit(int row, int from, int length, double[] squares);
  }

  /** Rows of x. */
  int rows();

  /** Rows of y. */
  int columns();

  /** Visits every row of one chunk; {@code above} leaves out the columns up to the row's own. */
  void visit(int chunk, boolean above, Visitor visitor);

  /**
   * Adds {@code sum_y exp(scale |x - y|^2)} to the sum of every row of one chunk; scale is
   * negative.
   */
  default void addGaussians(
      int chunk, boolean above, BlockLoops loops, double scale, double[] sums) {
    visit(
        chunk,
        above,
        (row, from, length, squares) ->
            sums[row] += loops.sumOfExponentials(squares, length, scale));
  }

  /** How many chunks there are. */
  default int chunks() {
    return (rows() + CHUNK - 1) / CHUNK;
  }
}
