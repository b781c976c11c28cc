package org.tributary.numerics.pairwise;

import org.ejml.data.DMatrixRMaj;

/** Checks the arguments of the door and chooses how distances are computed. */
final class Operands {
  /** Above this many dimensions a matrix product beats squaring differences. */
  static final int DIRECT_DIMENSIONS = 32;

  private static final double LEAST_BANDWIDTH = 1e-150;

  private Operands() {}

  static PairBlocks pairs(BlockLoops loops, DMatrixRMaj x, DMatrixRMaj y) {
    check(x, y);
    return x.numCols <= DIRECT_DIMENSIONS ? DirectBlocks.of(loops, x, y) : ProductBlocks.of(x, y);
  }

  static void check(DMatrixRMaj x, DMatrixRMaj y) {
    if (x.numCols != y.numCols) {
      throw new IllegalArgumentException(
          "x and y must have the same number of columns, had " + x.numCols + " and " + y.numCols);
    }
    checkFinite("x", x);
    checkFinite("y", y);
  }

  /** -1 / (2 h^2). */
  static double gaussianScale(double bandwidth) {
    if (!(bandwidth > LEAST_BANDWIDTH) || bandwidth == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "bandwidth must be > " + LEAST_BANDWIDTH + " and finite, was " + bandwidth);
    }
    return -0.5 / (bandwidth * bandwidth);
  }

  static void checkLogWeights(double[] logWeights, int rows) {
    if (logWeights.length != 0 && logWeights.length != rows) {
      throw new IllegalArgumentException(
          "there must be one log weight for each of the "
              + rows
              + " rows of y, were "
              + logWeights.length);
    }
    for (int j = 0; j < logWeights.length; j++) {
      if (!(logWeights[j] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "logWeights[" + j + "] must be a number below infinity, was " + logWeights[j]);
      }
    }
  }

  private static void checkFinite(String name, DMatrixRMaj matrix) {
    if (matrix.numRows == 0 || matrix.numCols == 0) {
      throw new IllegalArgumentException(
          name + " must have rows and columns, was " + matrix.numRows + " x " + matrix.numCols);
    }
    for (int i = 0; i < matrix.numRows * matrix.numCols; i++) {
      if (!Double.isFinite(matrix.data[i])) {
        throw new IllegalArgumentException(
            "%s must be finite, was %s in row %d, column %d"
                .formatted(name, matrix.data[i], i / matrix.numCols, i % matrix.numCols));
      }
    }
  }
}
