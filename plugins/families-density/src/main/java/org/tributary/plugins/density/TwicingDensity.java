package org.tributary.plugins.density;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * A kernel estimate of class s = 4 in any dimension, built of Gaussians: K = 2 N(0, I) - N(0, 2 I),
 * whose moments of order 1 to 3 vanish (twicing: Stuetzle and Mittal, Smoothing Techniques for
 * Curve Estimation, 1979).
 *
 * <p>It integrates to 1 but is negative in places: it has a density, no logarithm and no draws.
 * Immutable.
 */
public final class TwicingDensity {

  private final DMatrixRMaj centres;
  private final double bandwidth;

  /**
   * Estimates the density of a sample.
   *
   * @param sample n x d, n {@code >= 1}
   * @param rule the bandwidth, a length; {@code new BandwidthRule.KernelClass(4)} in the theory
   * @throws IllegalArgumentException if the sample is empty or the rule scales a covariance
   */
  public TwicingDensity(DMatrixRMaj sample, BandwidthRule rule) {
    if (sample.numRows < 1 || sample.numCols < 1) {
      throw new IllegalArgumentException(
          "a density estimate needs at least 1 row and 1 column, had "
              + sample.numRows
              + " x "
              + sample.numCols);
    }
    if (rule.scalesCovariance()) {
      throw new IllegalArgumentException(
          "a kernel of class 4 takes an isotropic bandwidth, was " + rule);
    }
    this.centres = sample.copy();
    this.bandwidth = rule.factor(sample.numRows, sample.numCols);
  }

  /** Returns the kernel's scale h, a length. */
  public double bandwidth() {
    return bandwidth;
  }

  /**
   * Returns the estimate at every row of {@code points}; it may be negative.
   *
   * @param points m x d, finite
   */
  public double[] density(DMatrixRMaj points) {
    PairwiseKernels kernels = PairwiseKernels.oneThread();
    double wide = Math.sqrt(2) * bandwidth;
    double[] density = kernels.gaussianKernelSums(points, centres, bandwidth);
    double[] subtracted = kernels.gaussianKernelSums(points, centres, wide);
    for (int row = 0; row < density.length; row++) {
      density[row] = 2 * density[row] * normaliser(bandwidth) - subtracted[row] * normaliser(wide);
    }
    return density;
  }

  private double normaliser(double width) {
    return Math.pow(width * Math.sqrt(2 * Math.PI), -centres.numCols) / centres.numRows;
  }
}
