package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.linear.SymmetricEigen;

/**
 * The squared Frechet distance of two Gaussians with the moments of two samples.
 *
 * <p>|m1 - m2|^2 + tr(S1 + S2 - 2 (S1^(1/2) S2 S1^(1/2))^(1/2)) (Dowson and Landau, Journal of
 * Multivariate Analysis 12, 1982, equation 4), the trace of the root taken from eigenvalues, which
 * survives singular covariances. It sees means and covariances only, and under equal Gaussian laws
 * its value is positive: about d (d + 5) / (2 n).
 */
public final class FrechetDistance {

  private FrechetDistance() {}

  /**
   * Returns the squared distance of two samples, covariances with divisor n - 1.
   *
   * @param first n x d, n {@code >= 2}
   * @param second m x d, m {@code >= 2}
   * @throws IllegalArgumentException if a sample is too small or not finite, or the columns differ
   */
  public static MetricValue between(DMatrixRMaj first, DMatrixRMaj second) {
    SampleArguments.requireComparable(first, second, 2);
    return MetricValue.exact(
        ofMoments(
            Products.mean(first),
            Products.covariance(first, 1),
            Products.mean(second),
            Products.covariance(second, 1)),
        "squared Frechet distance, covariance ddof 1, not corrected for bias");
  }

  /**
   * Returns the squared distance of two Gaussians.
   *
   * @param firstMean d entries
   * @param firstCovariance d x d, symmetric positive semidefinite
   * @param secondMean d entries
   * @param secondCovariance d x d, symmetric positive semidefinite
   */
  public static double ofMoments(
      double[] firstMean,
      DMatrixRMaj firstCovariance,
      double[] secondMean,
      DMatrixRMaj secondCovariance) {
    double shift = 0;
    double traces = 0;
    for (int i = 0; i < firstMean.length; i++) {
      double gap = firstMean[i] - secondMean[i];
      shift += gap * gap;
      traces += firstCovariance.get(i, i) + secondCovariance.get(i, i);
    }
    SymmetricEigen eigen = SymmetricEigen.of(firstCovariance);
    DMatrixRMaj root = eigen.recompose(roots(eigen.values()));
    DMatrixRMaj inner = Products.multiply(Products.multiply(root, secondCovariance), root);
    double rootTrace = Arrays.stream(roots(SymmetricEigen.of(inner).values())).sum();
    return shift + Math.max(0, traces - 2 * rootTrace);
  }

  /** Roots of eigenvalues; those below the rounding of the largest are zero, negative or not. */
  private static double[] roots(double[] values) {
    double largest = values[values.length - 1];
    double rounding = 4 * values.length * Math.ulp(1.0) * largest;
    return Arrays.stream(values).map(value -> value > rounding ? Math.sqrt(value) : 0).toArray();
  }
}
