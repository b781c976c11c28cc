package org.tributary.plugins.metrics.memorization;

import org.ejml.data.DMatrixRMaj;

/** The checks that every metric of this package makes on its samples before it computes. */
final class RowArguments {

  private RowArguments() {}

  static void requireRows(String name, DMatrixRMaj rows, int minimumRows) {
    if (rows.numRows < minimumRows || rows.numCols < 1) {
      throw new IllegalArgumentException(
          name
              + " needs at least "
              + minimumRows
              + (minimumRows == 1 ? " row" : " rows")
              + " and 1 column, had "
              + rows.numRows
              + " x "
              + rows.numCols
              + "; draw a larger sample");
    }
    for (int i = 0; i < rows.numRows * rows.numCols; i++) {
      if (!Double.isFinite(rows.data[i])) {
        throw new IllegalArgumentException(
            name
                + " must hold finite numbers, row "
                + i / rows.numCols
                + " column "
                + i % rows.numCols
                + " was "
                + rows.data[i]
                + "; drop or fill it first");
      }
    }
  }

  static void requireSameColumns(String name, DMatrixRMaj rows, DMatrixRMaj training) {
    if (rows.numCols != training.numCols) {
      throw new IllegalArgumentException(
          name
              + " must have the columns of the training sample, had "
              + rows.numCols
              + " and "
              + training.numCols
              + "; encode both with one schema");
    }
  }
}
