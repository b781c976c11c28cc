package org.tributary.numerics.oracle;

/**
 * The expected test loss minus training loss of Gaussian models fitted to n draws, in nats a row.
 */
public final class GeneralizationGap {
  private GeneralizationGap() {}

  /**
   * The full Gaussian, mean and covariance by maximum likelihood: d (d + 3) / (2 (n - d - 2)).
   *
   * @param dimension d {@code >= 1}
   * @param sampleSize n {@code > d + 2}; the gap's variance is finite only for n {@code > d + 4}
   */
  public static double fullGaussian(int dimension, int sampleSize) {
    if (dimension < 1 || sampleSize <= dimension + 2) {
      throw new IllegalArgumentException(
          "gap needs dimension >= 1 and sampleSize > dimension + 2, were "
              + dimension
              + " and "
              + sampleSize);
    }
    return dimension * (dimension + 3.0) / (2.0 * (sampleSize - dimension - 2.0));
  }

  /** Only the mean is fitted, the covariance known: d / n. */
  public static double meanOnly(int dimension, int sampleSize) {
    if (dimension < 1 || sampleSize < 1) {
      throw new IllegalArgumentException(
          "dimension and sampleSize must be >= 1, were " + dimension + " and " + sampleSize);
    }
    return (double) dimension / sampleSize;
  }
}
