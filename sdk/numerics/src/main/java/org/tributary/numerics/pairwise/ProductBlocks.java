package org.tributary.numerics.pairwise;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;

/**
 * Squared distances as {@code |x|^2 + |y|^2 - 2 x'y} of rows centred on the mean of y, for many
 * dimensions.
 *
 * <p>Where the sum cancels to less than a thousandth of its parts the differences are squared
 * instead, so equal rows are at distance exactly 0 and no result loses more than four digits.
 */
record ProductBlocks(DMatrixRMaj x, DMatrixRMaj y, double[] normsX, double[] normsY)
    implements PairBlocks {
  private static final double CANCELLED = 1e-3;

  static ProductBlocks of(DMatrixRMaj x, DMatrixRMaj y) {
    double[] mean = Products.mean(y);
    DMatrixRMaj centredX = centred(x, mean);
    DMatrixRMaj centredY = x == y ? centredX : centred(y, mean);
    return new ProductBlocks(centredX, centredY, norms(centredX), norms(centredY));
  }

  @Override
  public int rows() {
    return x.numRows;
  }

  @Override
  public int columns() {
    return y.numRows;
  }

  @Override
  public void visit(int chunk, boolean above, Visitor visitor) {
    double[] squares = new double[BLOCK];
    int first = chunk * CHUNK;
    int last = Math.min(rows(), first + CHUNK);
    DMatrixRMaj rows = slice(x, first, last);
    for (int block = above ? first / BLOCK * BLOCK : 0; block < columns(); block += BLOCK) {
      int end = Math.min(columns(), block + BLOCK);
      DMatrixRMaj products = Products.multiplyTransposedB(rows, slice(y, block, end));
      for (int row = first; row < last; row++) {
        int from = above ? Math.max(block, row + 1) : block;
        if (from < end) {
          int at = (row - first) * (end - block) + (from - block);
          fill(row, from, end - from, products.data, at, squares);
          visitor.visit(row, from, end - from, squares);
        }
      }
    }
  }

  private void fill(int row, int from, int length, double[] products, int at, double[] squares) {
    double norm = normsX[row];
    for (int j = 0; j < length; j++) {
      squares[j] = norm + normsY[from + j] - 2 * products[at + j];
    }
    for (int j = 0; j < length; j++) {
      if (!(squares[j] >= CANCELLED * (norm + normsY[from + j]))) {
        squares[j] = direct(row, from + j);
      }
    }
  }

  private double direct(int row, int column) {
    int dimension = x.numCols;
    double sum = 0;
    for (int c = 0; c < dimension; c++) {
      double difference = x.data[row * dimension + c] - y.data[column * dimension + c];
      sum += difference * difference;
    }
    return sum;
  }

  static DMatrixRMaj slice(DMatrixRMaj matrix, int from, int to) {
    int width = matrix.numCols;
    double[] rows = Arrays.copyOfRange(matrix.data, from * width, to * width);
    return DMatrixRMaj.wrap(to - from, width, rows);
  }

  private static DMatrixRMaj centred(DMatrixRMaj matrix, double[] mean) {
    DMatrixRMaj result = matrix.copy();
    for (int i = 0; i < matrix.numRows * matrix.numCols; i++) {
      result.data[i] -= mean[i % matrix.numCols];
    }
    return result;
  }

  private static double[] norms(DMatrixRMaj matrix) {
    double[] norms = new double[matrix.numRows];
    for (int i = 0; i < norms.length; i++) {
      for (int c = 0; c < matrix.numCols; c++) {
        double value = matrix.data[i * matrix.numCols + c];
        norms[i] += value * value;
      }
    }
    return norms;
  }
}
