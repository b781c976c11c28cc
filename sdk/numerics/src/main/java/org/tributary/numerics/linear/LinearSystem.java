package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;

/** General square systems, by elimination with partial pivoting. */
public final class LinearSystem {
  private LinearSystem() {}

  /**
   * Returns the solution X of {@code matrix X = right}; matrix is d x d, right and X are d x m.
   *
   * @throws SingularMatrixException naming the pivot that is zero
   * @throws IllegalArgumentException if the shapes do not agree or the matrix is not finite
   */
  public static DMatrixRMaj solve(DMatrixRMaj matrix, DMatrixRMaj right) {
    double order = matrix.numRows;
    return solve(Backends.forWork(order * order * (order / 3 + right.numCols)), matrix, right);
  }

  static DMatrixRMaj solve(LinearBackend backend, DMatrixRMaj matrix, DMatrixRMaj right) {
    int order = Shapes.order(matrix);
    Shapes.same("the order of the matrix and the rows of the right side", order, right.numRows);
    double[] x = Shapes.entries(right);
    int failure = backend.solve(order, right.numCols, Shapes.finiteEntries(matrix), x);
    if (failure != 0) {
      throw new SingularMatrixException(failure - 1, order);
    }
    return DMatrixRMaj.wrap(order, right.numCols, x);
  }
}
