package org.tributary.plugins.systems.tall;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.LinearSystem;

/** Small square matrices, a line an operation. */
final class Matrices {
  private Matrices() {}

  static DMatrixRMaj identity(int size, double value) {
    DMatrixRMaj matrix = new DMatrixRMaj(size, size);
    for (int i = 0; i < size; i++) {
      matrix.set(i, i, value);
    }
    return matrix;
  }

  static DMatrixRMaj inverse(DMatrixRMaj matrix) {
    return LinearSystem.solve(matrix, identity(matrix.numRows, 1));
  }

  /** {@code left a + right b}. */
  static DMatrixRMaj sum(double left, DMatrixRMaj a, double right, DMatrixRMaj b) {
    DMatrixRMaj result = new DMatrixRMaj(a.numRows, a.numCols);
    CommonOps_DDRM.add(left, a, right, b, result);
    return result;
  }

  static DMatrixRMaj scaled(double factor, DMatrixRMaj matrix) {
    return sum(factor, matrix, 0, matrix);
  }
}
