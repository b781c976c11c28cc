package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The thin singular value decomposition {@code A = left diag(values) rightTransposed} of an n x d
 * matrix, with r = min(n, d).
 *
 * @param left n x r, orthonormal columns
 * @param values r singular values, descending
 * @param rightTransposed r x d, orthonormal rows
 */
public record Svd(DMatrixRMaj left, double[] values, DMatrixRMaj rightTransposed) {

  /**
   * Decomposes a matrix.
   *
   * @throws IllegalArgumentException if the matrix is not finite or has no entry
   * @throws ArithmeticException if the iteration does not converge
   */
  public static Svd of(DMatrixRMaj matrix) {
    return of(Backends.forDecomposition(Math.min(matrix.numRows, matrix.numCols)), matrix);
  }

  static Svd of(LinearBackend backend, DMatrixRMaj matrix) {
    int rank = Math.min(matrix.numRows, matrix.numCols);
    if (rank == 0) {
      throw new IllegalArgumentException(
          "the matrix must have an entry, was " + Shapes.shape(matrix));
    }
    if (matrix.numCols > matrix.numRows) {
      return of(backend, CommonOps_DDRM.transpose(matrix, null)).transposed();
    }
    DMatrixRMaj left = new DMatrixRMaj(matrix.numRows, rank);
    DMatrixRMaj right = new DMatrixRMaj(rank, matrix.numCols);
    double[] values = new double[rank];
    double[] entries = Shapes.finiteEntries(matrix);
    backend.svd(matrix.numRows, matrix.numCols, entries, left.data, values, right.data);
    return new Svd(left, values, right);
  }

  private Svd transposed() {
    return new Svd(
        CommonOps_DDRM.transpose(rightTransposed, null),
        values,
        CommonOps_DDRM.transpose(left, null));
  }

  /** Returns how many values exceed {@code max(n, d) eps} of the greatest: the numerical rank. */
  public int rank() {
    double least = Math.max(left.numRows, rightTransposed.numCols) * Math.ulp(1.0) * values[0];
    int rank = 0;
    while (rank < values.length && values[rank] > least) {
      rank++;
    }
    return rank;
  }
}
