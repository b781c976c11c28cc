package org.tributary.numerics.pairwise;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;

/**
 * Nearest neighbours in many dimensions: matrix products give every squared distance up to
 * rounding, and only pairs that may be among the nearest have their differences squared. The result
 * is that of squaring all differences, to the last bit.
 *
 * @param x rows whose neighbours are sought
 * @param y rows among which
 * @param about their distances up to rounding
 * @param search keeps the nearest
 */
record FilteredSearch(DMatrixRMaj x, DMatrixRMaj y, ProductBlocks about, NeighbourSearch search) {
  /** Rows of x in one product, the unit that threads share. */
  private static final int ROWS = 512;

  private static final int COLUMNS = 1024;

  /**
   * No distance by products is farther from the true one than this share of the two squared norms:
   * sums of d terms err by d 1.1e-16, and d is below 1e5.
   */
  private static final double ROUNDING = 1e-10;

  static FilteredSearch of(DMatrixRMaj x, DMatrixRMaj y, NeighbourSearch search) {
    return new FilteredSearch(x, y, ProductBlocks.of(x, y), search);
  }

  int chunks() {
    return (x.numRows + ROWS - 1) / ROWS;
  }

  void visit(int chunk) {
    int first = chunk * ROWS;
    int last = Math.min(x.numRows, first + ROWS);
    DMatrixRMaj rows = ProductBlocks.slice(about.x(), first, last);
    for (int block = 0; block < y.numRows; block += COLUMNS) {
      int end = Math.min(y.numRows, block + COLUMNS);
      DMatrixRMaj products =
          Products.multiplyTransposedB(rows, ProductBlocks.slice(about.y(), block, end));
      for (int row = first; row < last; row++) {
        meet(row, block, end, products.data, (row - first) * (end - block));
      }
    }
  }

  private void meet(int row, int from, int to, double[] products, int at) {
    double norm = about.normsX()[row];
    double[] norms = about.normsY();
    double farthest = search.farthest(row);
    for (int j = from; j < to; j++) {
      double size = norm + norms[j];
      double least = size - 2 * products[at + j - from] - ROUNDING * size;
      // not ">=", so that what overflows is looked at
      if (!(least >= farthest)) {
        search.meet(row, j, exact(row, j));
        farthest = search.farthest(row);
      }
    }
  }

  private double exact(int row, int column) {
    int dimension = x.numCols;
    double sum = 0;
    for (int c = 0; c < dimension; c++) {
      double difference = x.data[row * dimension + c] - y.data[column * dimension + c];
      sum += difference * difference;
    }
    return sum;
  }
}
