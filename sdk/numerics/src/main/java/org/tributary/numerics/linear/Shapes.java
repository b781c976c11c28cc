package org.tributary.numerics.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Checks of shape and finiteness, with errors that name the argument. */
final class Shapes {
  private Shapes() {}

  static void same(String what, int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(what + " must agree, were " + first + " and " + second);
    }
  }

  static int order(DMatrixRMaj matrix) {
    if (matrix.numRows != matrix.numCols) {
      throw new IllegalArgumentException("the matrix must be square, was " + shape(matrix));
    }
    return matrix.numRows;
  }

  static String shape(DMatrixRMaj matrix) {
    return matrix.numRows + " x " + matrix.numCols;
  }

  /** Returns a copy of the entries, without the spare room EJML may keep. */
  static double[] entries(DMatrixRMaj matrix) {
    return Arrays.copyOf(matrix.data, matrix.numRows * matrix.numCols);
  }

  /** Returns a copy of the entries after checking that each is finite. */
  static double[] finiteEntries(DMatrixRMaj matrix) {
    double[] entries = entries(matrix);
    for (int i = 0; i < entries.length; i++) {
      if (!Double.isFinite(entries[i])) {
        throw new IllegalArgumentException(
            "the matrix must be finite, was %s in row %d, column %d"
                .formatted(entries[i], i / matrix.numCols, i % matrix.numCols));
      }
    }
    return entries;
  }
}
