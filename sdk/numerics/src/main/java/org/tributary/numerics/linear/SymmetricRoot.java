package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;

/** Symmetric square roots of positive matrices, by their eigenvectors. */
public final class SymmetricRoot {
  /** Eigenvalues below this share of the greatest one count as rounding of zero. */
  private static final double ROUNDING = 1e-10;

  private SymmetricRoot() {}

  /**
   * Returns the symmetric positive semidefinite matrix whose square is the given one.
   *
   * @throws NotPositiveDefiniteException if an eigenvalue is negative beyond rounding (1e-10 of the
   *     greatest)
   */
  public static DMatrixRMaj squareRoot(DMatrixRMaj matrix) {
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    double[] roots = new double[eigen.values().length];
    for (int i = 0; i < roots.length; i++) {
      refuse(eigen.values(), i, -ROUNDING * scale(eigen.values()));
      roots[i] = Math.sqrt(Math.max(0, eigen.values()[i]));
    }
    return eigen.recompose(roots);
  }

  /**
   * Returns the symmetric matrix whose square is the inverse of the given one.
   *
   * @throws NotPositiveDefiniteException if an eigenvalue is not positive
   */
  public static DMatrixRMaj inverseSquareRoot(DMatrixRMaj matrix) {
    SymmetricEigen eigen = SymmetricEigen.of(matrix);
    double[] roots = new double[eigen.values().length];
    for (int i = 0; i < roots.length; i++) {
      refuse(eigen.values(), i, Double.MIN_VALUE);
      roots[i] = 1 / Math.sqrt(eigen.values()[i]);
    }
    return eigen.recompose(roots);
  }

  private static double scale(double[] values) {
    return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
  }

  private static void refuse(double[] values, int i, double least) {
    if (!(values[i] >= least)) {
      throw new NotPositiveDefiniteException(
          i, values.length, "eigenvalue " + i + " is " + values[i]);
    }
  }
}
