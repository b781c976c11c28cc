package org.tributary.numerics.pairwise;

import org.ejml.data.DMatrixRMaj;

/**
 * Rows of a matrix stored by columns, with room behind each column for a read past its end.
 *
 * @param values coordinate c of row j at {@code c stride + j}
 */
record ColumnBlock(int rows, int dimension, int stride, double[] values) {

  static ColumnBlock of(DMatrixRMaj y) {
    int rows = y.numRows;
    int dimension = y.numCols;
    int stride = rows + BlockLoops.PADDING;
    double[] values = new double[stride * dimension];
    for (int j = 0; j < rows; j++) {
      for (int c = 0; c < dimension; c++) {
        values[c * stride + j] = y.data[j * dimension + c];
      }
    }
    return new ColumnBlock(rows, dimension, stride, values);
  }
}
