package org.tributary.plugins.density;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/**
 * How the covariance H of the kernel follows from the data; n counts frequencies, d is the
 * dimension.
 *
 * <p>Two families of rules share the names Scott and Silverman: scikit-learn's bandwidth is a
 * number that ignores the scale of the data, SciPy's multiplies the sample covariance.
 */
public enum BandwidthRule {
  /** {@code h = n^(-1/(d+4))}, H = h^2 I (scikit-learn). */
  SCOTT_ISOTROPIC,
  /** {@code h = (n (d+2) / 4)^(-1/(d+4))}, H = h^2 I (scikit-learn). */
  SILVERMAN_ISOTROPIC,
  /** Scott's h, H = h^2 S with the unbiased sample covariance S (SciPy). */
  SCOTT_COVARIANCE,
  /** Silverman's h, H = h^2 S with the unbiased sample covariance S (SciPy). */
  SILVERMAN_COVARIANCE,
  /** {@code h = n^(-1/(2s+2d))} for a density of smoothness s, H = h^2 I (Fu et al., 2024). */
  SMOOTHNESS,
  /** The option {@code bandwidth}, H = h^2 I. */
  FIXED;

  /** The bandwidth h, before the option {@code factor}. */
  double bandwidth(KdeOptions options, double n, int d) {
    return switch (this) {
      case SCOTT_ISOTROPIC, SCOTT_COVARIANCE -> Math.pow(n, -1.0 / (d + 4));
      case SILVERMAN_ISOTROPIC, SILVERMAN_COVARIANCE -> Math.pow(n * (d + 2) / 4, -1.0 / (d + 4));
      case SMOOTHNESS -> Math.pow(n, -1 / (2 * options.smoothness() + 2 * d));
      case FIXED -> options.bandwidth();
    };
  }

  /** Whether H follows the covariance of the data. */
  boolean scaled() {
    return this == SCOTT_COVARIANCE || this == SILVERMAN_COVARIANCE;
  }

  /**
   * The covariance H of the kernel.
   *
   * @throws CensoredException with {@link Outcome#COLLAPSED} when a scaled rule meets too few rows
   */
  DMatrixRMaj covariance(KdeOptions options, DMatrixRMaj points, double[] weights) {
    int dimension = points.numCols;
    double n = 0;
    for (double weight : weights) {
      n += weight;
    }
    double bandwidth = options.factor() * bandwidth(options, n, dimension);
    double squared = bandwidth * bandwidth;
    DMatrixRMaj kernel = new DMatrixRMaj(dimension, dimension);
    if (!scaled()) {
      for (int i = 0; i < dimension; i++) {
        kernel.data[i * dimension + i] = squared;
      }
      return kernel;
    }
    if (n <= dimension) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "the covariance of "
              + (long) n
              + " rows of "
              + dimension
              + " columns is singular: use an isotropic bandwidth rule or at least "
              + (dimension + 1)
              + " rows");
    }
    kernel.setTo(Products.covariance(points, weights, 1));
    for (int i = 0; i < kernel.data.length; i++) {
      kernel.data[i] *= squared;
    }
    return kernel;
  }
}
