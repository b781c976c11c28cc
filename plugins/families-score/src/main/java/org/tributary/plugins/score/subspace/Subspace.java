package org.tributary.plugins.score.subspace;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;

/**
 * An affine subspace of latent dimension k in D coordinates.
 *
 * @param origin D values
 * @param basis V, D x k, orthonormal columns
 */
public record Subspace(double[] origin, DMatrixRMaj basis) {

  /**
   * The subspace of the k leading principal axes of rows through their mean; for noisy rows of a
   * Gaussian on a subspace it is the one of the encoder-decoder score with the least denoising
   * loss.
   *
   * @param rows n x D, more than k
   */
  public static Subspace leading(DMatrixRMaj rows, int k) {
    if (k < 1 || k >= rows.numCols || rows.numRows <= k) {
      throw new IllegalArgumentException(
          "a subspace of dimension "
              + k
              + " needs 1 <= k < columns and more than k rows, had "
              + rows.numRows
              + " x "
              + rows.numCols
              + ": lower latent or raise the sample size");
    }
    return new Subspace(Products.mean(rows), ofCovariance(Products.covariance(rows, 0), k));
  }

  /** The k leading axes of a D x D covariance, as orthonormal columns. */
  public static DMatrixRMaj ofCovariance(DMatrixRMaj covariance, int k) {
    int d = covariance.numCols;
    DMatrixRMaj vectors = SymmetricEigen.of(covariance).vectors();
    DMatrixRMaj basis = new DMatrixRMaj(d, k);
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < k; j++) {
        basis.data[i * k + j] = vectors.data[i * d + d - 1 - j];
      }
    }
    return basis;
  }

  /** {@code V'(x - origin)} of each point: n x k. */
  public DMatrixRMaj encode(DMatrixRMaj points) {
    return Products.multiply(centred(points), basis);
  }

  /** {@code V z} of each point, without the origin: n x D. */
  DMatrixRMaj decode(DMatrixRMaj latent) {
    return Products.multiplyTransposedB(latent, basis);
  }

  DMatrixRMaj centred(DMatrixRMaj points) {
    DMatrixRMaj centred = points.copy();
    for (int at = 0; at < centred.data.length; at++) {
      centred.data[at] -= origin[at % origin.length];
    }
    return centred;
  }

  /** {@code |V V' - W W'|_F^2 = 2 k - 2 |V' W|_F^2}, between 0 and 2 k. */
  public double squaredDistance(DMatrixRMaj otherBasis) {
    DMatrixRMaj overlap = Products.multiplyTransposedA(basis, otherBasis);
    double square = Arrays.stream(overlap.data).map(each -> each * each).sum();
    return Math.max(0, basis.numCols + otherBasis.numCols - 2 * square);
  }
}
