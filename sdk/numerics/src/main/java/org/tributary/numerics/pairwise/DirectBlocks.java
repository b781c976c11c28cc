package org.tributary.numerics.pairwise;

import org.ejml.data.DMatrixRMaj;

/** Squared distances as sums of squared differences: exact zeros, right for few dimensions. */
record DirectBlocks(BlockLoops loops, DMatrixRMaj x, ColumnBlock y) implements PairBlocks {

  static DirectBlocks of(BlockLoops loops, DMatrixRMaj x, DMatrixRMaj y) {
    return new DirectBlocks(loops, x, ColumnBlock.of(y));
  }

  @Override
  public int rows() {
    return x.numRows;
  }

  @Override
  public int columns() {
    return y.rows();
  }

  @Override
  public void visit(int chunk, boolean above, Visitor visitor) {
    double[] squares = new double[BLOCK];
    each(
        chunk,
        above,
        (row, from, length) -> {
          loops.squaredDistances(x.data, row * x.numCols, y, from, length, squares);
          visitor.visit(row, from, length, squares);
        });
  }

  @Override
  public void addGaussians(int chunk, boolean above, BlockLoops by, double scale, double[] sums) {
    double[] working = new double[BLOCK];
    each(
        chunk,
        above,
        (row, from, length) ->
            sums[row] += by.gaussianSum(x.data, row * x.numCols, y, from, length, scale, working));
  }

  private void each(int chunk, boolean above, Piece piece) {
    int last = Math.min(rows(), (chunk + 1) * CHUNK);
    for (int block = 0; block < columns(); block += BLOCK) {
      int end = Math.min(columns(), block + BLOCK);
      for (int row = chunk * CHUNK; row < last; row++) {
        int from = above ? Math.max(block, row + 1) : block;
        if (from < end) {
          piece.of(row, from, end - from);
        }
      }
    }
  }

  /** One row against consecutive rows of y. */
  @FunctionalInterface
  private interface Piece {
    void of(int row, int from, int length);
  }
}
