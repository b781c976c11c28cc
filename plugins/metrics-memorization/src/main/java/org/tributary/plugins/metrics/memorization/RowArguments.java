package org.tributary.plugins.metrics.memorization;

import org.ejml.data.DMatrixRMaj;

/** What the metrics of this package check beside {@code SampleArguments}. */
final class RowArguments {

  private RowArguments() {}

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
