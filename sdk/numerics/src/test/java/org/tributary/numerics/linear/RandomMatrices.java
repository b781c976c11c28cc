package org.tributary.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.tributary.numerics.random.RandomStream;

/** Matrices of normal entries, and how far two matrices are apart. */
final class RandomMatrices {
  private RandomMatrices() {}

  static DMatrixRMaj gaussian(String role, int rows, int columns) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    RandomStream stream = RandomStream.of(1, rows).child(role, columns);
    stream.fillGaussian(matrix.data, 0, rows * columns);
    return matrix;
  }

  /** A covariance that is well away from singular. */
  static DMatrixRMaj positiveDefinite(int order) {
    DMatrixRMaj gram = Products.gram(gaussian("factor", 2 * order, order));
    for (int i = 0; i < order; i++) {
      gram.add(i, i, 1);
    }
    return gram;
  }

  /** Asserts that the Frobenius norm of the difference is within a share of the expected norm. */
  static void assertClose(DMatrixRMaj actual, DMatrixRMaj expected, double relative) {
    assertThat(actual.numRows).isEqualTo(expected.numRows);
    assertThat(actual.numCols).isEqualTo(expected.numCols);
    DMatrixRMaj difference = new DMatrixRMaj(actual.numRows, actual.numCols);
    CommonOps_DDRM.subtract(actual, expected, difference);
    double scale = NormOps_DDRM.normF(expected);
    assertThat(NormOps_DDRM.normF(difference)).isLessThanOrEqualTo(relative * scale);
  }
}
