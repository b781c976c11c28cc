package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;

/**
 * The decomposition {@code A = V diag(values) V'} of a symmetric matrix of order d.
 *
 * @param values d eigenvalues, ascending
 * @param vectors d x d, one unit eigenvector a column, each with its entry of greatest magnitude
 *     positive so that backends agree on the sign
 */
public record SymmetricEigen(double[] values, DMatrixRMaj vectors) {

  /**
   * Decomposes a matrix, of which the lower triangle is read.
   *
   * @throws IllegalArgumentException if the matrix is not square and finite
   * @throws ArithmeticException if the iteration does not converge
   */
  public static SymmetricEigen of(DMatrixRMaj matrix) {
    int order = Shapes.order(matrix);
    return of(Backends.forDecomposition(order), matrix);
  }

  static SymmetricEigen of(LinearBackend backend, DMatrixRMaj matrix) {
    int order = Shapes.order(matrix);
    double[] entries = Shapes.finiteEntries(matrix);
    SquareArrays.mirrorLower(order, entries);
    double[] values = new double[order];
    if (order > 0) {
      backend.symmetricEigen(order, entries, values);
    }
    for (int i = 0; i < order; i++) {
      fixSign(entries, i * order, order);
    }
    SquareArrays.transpose(order, entries);
    return new SymmetricEigen(values, DMatrixRMaj.wrap(order, order, entries));
  }

  /** Returns {@code V diag(weights) V'}, exactly symmetric; there is one weight a vector. */
  public DMatrixRMaj recompose(double[] weights) {
    int order = values.length;
    Shapes.same("eigenvalues and weights", order, weights.length);
    double[] scaled = vectors.data.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= weights[i % order];
    }
    DMatrixRMaj result =
        Products.multiplyTransposedB(DMatrixRMaj.wrap(order, order, scaled), vectors);
    SquareArrays.mirrorLower(order, result.data);
    return result;
  }

  private static void fixSign(double[] entries, int from, int length) {
    double greatest = 0;
    for (int i = from; i < from + length; i++) {
      // Entries equal up to rounding count as equal, so that the first of them decides.
      greatest = Math.abs(entries[i]) > Math.abs(greatest) * (1 + 1e-9) ? entries[i] : greatest;
    }
    for (int i = from; i < from + length && greatest < 0; i++) {
      entries[i] = -entries[i];
    }
  }
}
