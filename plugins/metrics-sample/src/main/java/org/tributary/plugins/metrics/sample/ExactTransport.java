package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The exact Wasserstein distance of two samples in any dimension, by solving the transportation
 * problem; for small samples, since the cost grows with the cube of the rows.
 *
 * <p>W_p^p = least mean of |x - y|^p over all couplings of the two uniform laws (Peyre and Cuturi,
 * Computational Optimal Transport, 2019, equation 2.11). The plug-in value is biased upwards by
 * order n^(-1/d); compare samples of the same size only.
 *
 * @param order 1 for W1 with the Euclidean cost, 2 for the squared Euclidean cost
 * @param maximumRows the largest number of rows accepted on either side
 */
public record ExactTransport(int order, int maximumRows) {

  /** The largest sample accepted by default: seconds at equal sizes, ten at coprime ones. */
  public static final int DEFAULT_MAXIMUM_ROWS = 1_000;

  /** Checks the order and the limit. */
  public ExactTransport {
    if (order != 1 && order != 2) {
      throw new IllegalArgumentException("order must be 1 or 2, was " + order);
    }
    if (maximumRows < 1) {
      throw new IllegalArgumentException("maximumRows must be >= 1, was " + maximumRows);
    }
  }

  /** The exact transport of a given order with the default size limit. */
  public static ExactTransport ofOrder(int order) {
    return new ExactTransport(order, DEFAULT_MAXIMUM_ROWS);
  }

  /**
   * Returns W1 (order 1) or W2 squared (order 2) of two samples.
   *
   * @param first n x d
   * @param second m x d
   * @throws IllegalArgumentException if a sample is empty, not finite or above the size limit
   */
  public MetricValue powered(DMatrixRMaj first, DMatrixRMaj second) {
    SampleArguments.requireComparable(first, second, 1);
    if (Math.max(first.numRows, second.numRows) > maximumRows) {
      throw new IllegalArgumentException(
          "exact transport accepts at most "
              + maximumRows
              + " rows a side, had "
              + first.numRows
              + " and "
              + second.numRows
              + "; use the sliced Wasserstein distance or a smaller sample");
    }
    DMatrixRMaj costs = PairwiseKernels.oneThread().squaredDistances(first, second);
    if (order == 1) {
      CommonOps_DDRM.elementPower(costs, 0.5, costs);
    }
    return MetricValue.exact(
        TransportationProblem.leastCost(costs),
        order == 1 ? "W1, exact, Euclidean cost" : "W2 squared, exact, squared Euclidean cost");
  }
}
