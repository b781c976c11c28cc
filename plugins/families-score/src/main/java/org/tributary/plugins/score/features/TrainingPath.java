package org.tributary.plugins.score.features;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;

/**
 * The coefficients at every training time in closed form, after one eigendecomposition {@code G = V
 * diag(lambda) V'}: {@code A(tau) = sum_k reached(lambda_k, tau) (v_k . c) v_k}.
 */
public final class TrainingPath {
  private final TrainingRule rule;
  private final double[] eigenvalues;
  private final DMatrixRMaj vectors;
  private final DMatrixRMaj projected;

  private TrainingPath(
      TrainingRule rule, double[] eigenvalues, DMatrixRMaj vectors, DMatrixRMaj projected) {
    this.rule = rule;
    this.eigenvalues = eigenvalues;
    this.vectors = vectors;
    this.projected = projected;
  }

  /**
   * Decomposes.
   *
   * @throws ArithmeticException when the decomposition does not converge
   */
  public static TrainingPath of(DenoisingMoments moments, TrainingRule rule) {
    SymmetricEigen eigen = SymmetricEigen.of(moments.gram());
    double[] values = eigen.values();
    for (int k = 0; k < values.length; k++) {
      // G has no negative eigenvalue; rounding gives some.
      values[k] = Math.max(values[k], 0);
    }
    return new TrainingPath(
        rule,
        values,
        eigen.vectors(),
        Products.multiplyTransposedA(eigen.vectors(), moments.cross()));
  }

  /** The rule of the training. */
  public TrainingRule rule() {
    return rule;
  }

  /** Greatest eigenvalue of G. */
  public double greatestEigenvalue() {
    return eigenvalues[eigenvalues.length - 1];
  }

  /** A at a training time of at least 0, m x d. */
  public DMatrixRMaj at(double time) {
    if (!(time >= 0) || Double.isInfinite(time)) {
      throw new IllegalArgumentException("training time must be >= 0 and finite, was " + time);
    }
    DMatrixRMaj reached = projected.copy();
    for (int k = 0; k < eigenvalues.length; k++) {
      double factor = rule.reached(eigenvalues[k], time);
      for (int i = 0; i < reached.numCols; i++) {
        reached.data[k * reached.numCols + i] *= factor;
      }
    }
    return Products.multiply(vectors, reached);
  }
}
