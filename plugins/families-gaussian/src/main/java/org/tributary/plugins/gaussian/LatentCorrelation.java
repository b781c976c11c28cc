package org.tributary.plugins.gaussian;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;

/** The correlation of normal scores, shrunk towards the identity until it is positive definite. */
final class LatentCorrelation {
  private static final double LEAST_PIVOT = 1e-6;

  private LatentCorrelation() {}

  /**
   * Estimates.
   *
   * @param scores n x d
   * @param frequencies n
   * @return d x d, diagonal 1; a constant column is uncorrelated with all
   */
  static DMatrixRMaj of(DMatrixRMaj scores, double[] frequencies) {
    DMatrixRMaj covariance = Products.covariance(scores, frequencies, 0);
    int dimension = covariance.numCols;
    DMatrixRMaj correlation = new DMatrixRMaj(dimension, dimension);
    for (int i = 0; i < dimension; i++) {
      for (int j = 0; j < dimension; j++) {
        double scale = Math.sqrt(covariance.get(i, i)) * Math.sqrt(covariance.get(j, j));
        double value = scale > 0 ? covariance.get(i, j) / scale : 0;
        correlation.set(i, j, i == j ? 1 : value);
      }
    }
    double shrinkage = 0;
    while (!regular(shrunk(correlation, shrinkage))) {
      shrinkage = shrinkage == 0 ? LEAST_PIVOT : Math.min(1, 10 * shrinkage);
    }
    return shrunk(correlation, shrinkage);
  }

  private static DMatrixRMaj shrunk(DMatrixRMaj correlation, double shrinkage) {
    DMatrixRMaj result = correlation.copy();
    for (int i = 0; i < result.numRows; i++) {
      for (int j = 0; j < result.numCols; j++) {
        if (i != j) {
          result.set(i, j, (1 - shrinkage) * result.get(i, j));
        }
      }
    }
    return result;
  }

  private static boolean regular(DMatrixRMaj correlation) {
    try {
      DMatrixRMaj lower = Cholesky.of(correlation).lower();
      for (int i = 0; i < lower.numRows; i++) {
        if (lower.get(i, i) * lower.get(i, i) < LEAST_PIVOT / 10) {
          return false;
        }
      }
      return true;
    } catch (NotPositiveDefiniteException singular) {
      return false;
    }
  }
}
