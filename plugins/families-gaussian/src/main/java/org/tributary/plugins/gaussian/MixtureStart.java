package org.tributary.plugins.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.pairwise.NearestNeighbours;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;
import org.tributary.numerics.random.RandomStream;

/** Starting parameters of a Gaussian mixture, drawn from a sample. */
public final class MixtureStart {

  private MixtureStart() {}

  /**
   * Draws starting means by k-means++ (Arthur and Vassilvitskii, SODA 2007); every component starts
   * with equal weight and the covariance of the whole sample.
   *
   * @param sample n x d with at least {@code components} distinct rows
   * @param components K {@code >= 1}
   * @param ridge added to the diagonal of the covariance, {@code >= 0}
   * @throws IllegalArgumentException if there are fewer distinct rows than components
   */
  public static GaussianMixture plusPlus(
      DMatrixRMaj sample, int components, double ridge, RandomStream stream) {
    double[] ones = new double[sample.numRows];
    Arrays.fill(ones, 1);
    return plusPlus(sample, ones, components, ridge, stream);
  }

  /** As the start of unweighted rows, with a frequency for each row. */
  public static GaussianMixture plusPlus(
      DMatrixRMaj sample, double[] frequencies, int components, double ridge, RandomStream stream) {
    if (components < 1 || sample.numRows < components) {
      throw new IllegalArgumentException(
          "components must be between 1 and the "
              + sample.numRows
              + " rows of the sample, was "
              + components);
    }
    DMatrixRMaj means = row(sample, first(frequencies, stream));
    while (means.numRows < components) {
      int next = stream.categorical(cumulativeSquares(sample, frequencies, means, components));
      DMatrixRMaj extended = new DMatrixRMaj(means.numRows + 1, means.numCols);
      CommonOps_DDRM.insert(means, extended, 0, 0);
      CommonOps_DDRM.insert(row(sample, next), extended, means.numRows, 0);
      means = extended;
    }
    double[] weights = new double[components];
    Arrays.fill(weights, 1.0 / components);
    DMatrixRMaj covariance = Products.covariance(sample, frequencies, 0);
    for (int i = 0; i < covariance.numRows; i++) {
      covariance.add(i, i, ridge);
    }
    List<DMatrixRMaj> covariances = new ArrayList<>();
    for (int k = 0; k < components; k++) {
      covariances.add(covariance);
    }
    return new GaussianMixture(weights, means, covariances);
  }

  private static int first(double[] frequencies, RandomStream stream) {
    double[] cumulative = frequencies.clone();
    for (int row = 1; row < cumulative.length; row++) {
      cumulative[row] += cumulative[row - 1];
    }
    return stream.categorical(cumulative);
  }

  /** Running sums of the squared distance of every row to its nearest mean. */
  private static double[] cumulativeSquares(
      DMatrixRMaj sample, double[] frequencies, DMatrixRMaj means, int components) {
    NearestNeighbours nearest =
        PairwiseKernels.oneThread().nearestNeighbours(sample, means, 1, Pairs.ALL);
    double[] cumulative = new double[sample.numRows];
    double total = 0;
    for (int row = 0; row < cumulative.length; row++) {
      double distance = nearest.distance(row, 0);
      total += frequencies[row] * distance * distance;
      cumulative[row] = total;
    }
    if (!(total > 0)) {
      throw new IllegalArgumentException(
          components
              + " components need as many distinct rows, the sample had "
              + means.numRows
              + "; use fewer");
    }
    return cumulative;
  }

  private static DMatrixRMaj row(DMatrixRMaj sample, int row) {
    return CommonOps_DDRM.extract(sample, row, row + 1, 0, sample.numCols);
  }
}
