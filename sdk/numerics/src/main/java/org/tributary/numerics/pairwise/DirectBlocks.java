package org.tributary.numerics.pairwise;

import org.ejml.data.DMatrixRMaj;

/** Squared distances as sums of squared differences: exact zeros, right for few dimensions. */
record DirectBlocks(DMatrixRMaj x, double[] byColumns, int columns) implements PairBlocks {

  static DirectBlocks of(DMatrixRMaj x, DMatrixRMaj y) {
    double[] byColumns = new double[y.numRows * y.numCols];
    for (int j = 0; j < y.numRows; j++) {
      for (int c = 0; c < y.numCols; c++) {
        byColumns[c * y.numRows + j] = y.data[j * y.numCols + c];
      }
    }
    return new DirectBlocks(x, byColumns, y.numRows);
  }

  @Override
  public int rows() {
    return x.numRows;
  }

  @Override
  public void visit(int chunk, boolean above, Visitor visitor) {
    double[] squares = new double[BLOCK];
    int last = Math.min(rows(), (chunk + 1) * CHUNK);
    for (int block = 0; block < columns; block += BLOCK) {
      int end = Math.min(columns, block + BLOCK);
      for (int row = chunk * CHUNK; row < last; row++) {
        int from = above ? Math.max(block, row + 1) : block;
        if (from < end) {
          int at = row * x.numCols;
          int length = end - from;
          SquaredDistances.fill(x.data, at, x.numCols, byColumns, columns, from, length, squares);
          visitor.visit(row, from, length, squares);
        }
      }
    }
  }
}
