package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;

/** The checks that metrics make on their samples before they compute. */
public final class SampleArguments {

  private SampleArguments() {}

  static void requireComparable(DMatrixRMaj first, DMatrixRMaj second, int minimumRows) {
    requireRows("first sample", first, minimumRows);
    requireRows("second sample", second, minimumRows);
    if (first.numCols != second.numCols) {
      throw new IllegalArgumentException(
          "both samples must have the same columns, had "
              + first.numCols
              + " and "
              + second.numCols
              + "; encode both with one schema");
    }
  }

  /**
   * Rows enough, and all finite.
   *
   * @param name of the sample, as a sentence about it begins
   */
  public static void requireRows(String name, DMatrixRMaj rows, int minimumRows) {
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

  static void requireColumn(String name, double[] values, int minimumLength) {
    if (values.length < minimumLength) {
      throw new IllegalArgumentException(
          name
              + " needs at least "
              + minimumLength
              + (minimumLength == 1 ? " value" : " values")
              + ", had "
              + values.length
              + "; draw a larger sample");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + " must hold finite numbers, value " + i + " was " + values[i]);
      }
    }
  }
}
