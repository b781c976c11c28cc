package org.tributary.plugins.density;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.Cholesky;
import org.tributary.numerics.linear.NotPositiveDefiniteException;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.random.RandomStream;

/**
 * The Gaussian kernel density estimate p(x) = (1/n) sum_i N(x; x_i, H) of a sample.
 *
 * <p>H is h^2 I, or h^2 times the sample covariance; the latter is an isotropic estimate of the
 * whitened rows. Immutable.
 */
public final class KernelDensity {

  private final DMatrixRMaj centres;
  private final double bandwidth;
  private final Cholesky scale;
  private final double[] origin;
  private final double logNormaliser;

  private KernelDensity(DMatrixRMaj centres, double bandwidth, Cholesky scale) {
    int columns = centres.numCols;
    this.origin = new double[columns];
    this.scale = scale;
    this.centres = scale.whiten(centres, origin);
    this.bandwidth = bandwidth;
    this.logNormaliser =
        -Math.log(centres.numRows)
            - columns * (Math.log(bandwidth) + 0.5 * Math.log(2 * Math.PI))
            - 0.5 * scale.logDeterminant();
  }

  /**
   * Estimates the density of a sample.
   *
   * @param sample n x d, n {@code >= 1}; n {@code > d} and a regular covariance where the rule
   *     scales it
   * @throws IllegalArgumentException if the sample is empty or not finite, or the covariance is
   *     singular where it is needed
   */
  public static KernelDensity fit(DMatrixRMaj sample, BandwidthRule rule) {
    if (sample.numRows < 1 || sample.numCols < 1) {
      throw new IllegalArgumentException(
          "a density estimate needs at least 1 row and 1 column, had "
              + sample.numRows
              + " x "
              + sample.numCols);
    }
    double factor = rule.factor(sample.numRows, sample.numCols);
    return new KernelDensity(sample, factor, scale(sample, rule));
  }

  /** Returns the kernel's standard deviation: a length, or in units of the sample covariance. */
  public double bandwidth() {
    return bandwidth;
  }

  /**
   * Returns log p of every row of {@code points}, right where every kernel is tiny.
   *
   * @param points m x d, finite
   */
  public double[] logDensity(DMatrixRMaj points) {
    DMatrixRMaj white = scale.whiten(points, origin);
    double[] sums = PairwiseKernels.oneThread().logGaussianKernelSums(white, centres, bandwidth);
    return Arrays.stream(sums).map(sum -> sum + logNormaliser).toArray();
  }

  /**
   * Draws rows: a centre at random, plus kernel noise.
   *
   * @param count {@code >= 0}
   * @return count x d
   */
  public DMatrixRMaj sample(int count, RandomStream stream) {
    int columns = centres.numCols;
    DMatrixRMaj white = new DMatrixRMaj(count, columns);
    for (int row = 0; row < count; row++) {
      int centre = stream.nextInt(centres.numRows);
      for (int column = 0; column < columns; column++) {
        white.set(row, column, centres.get(centre, column) + bandwidth * stream.nextGaussian());
      }
    }
    return scale.colour(white, origin);
  }

  private static Cholesky scale(DMatrixRMaj sample, BandwidthRule rule) {
    if (!rule.scalesCovariance()) {
      return Cholesky.of(CommonOps_DDRM.identity(sample.numCols));
    }
    try {
      return Cholesky.of(Products.covariance(sample, 1));
    } catch (NotPositiveDefiniteException singular) {
      throw new IllegalArgumentException(
          "the rule "
              + rule
              + " needs a regular covariance, but that of the sample is singular; drop constant or"
              + " dependent columns or use an isotropic rule",
          singular);
    }
  }
}
