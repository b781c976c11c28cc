package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The cost of the entropic transport plan of two samples, squared Euclidean cost, in the
 * logarithmic domain (Peyre and Cuturi, Computational Optimal Transport, 2019, section 4.4).
 *
 * <p>It exceeds W2 squared, and is positive between equal samples: it is not a distance.
 *
 * @param regularisation epsilon {@code > 0}, in the squared unit of the columns; the smaller, the
 *     slower
 * @param maximumIterations {@code >= 1}
 */
public record Sinkhorn(double regularisation, int maximumIterations) {

  private static final double MARGINAL_TOLERANCE = 1e-12;

  /** Checks the constants. */
  public Sinkhorn {
    if (!(regularisation > 0) || regularisation == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "regularisation must be > 0 and finite, was " + regularisation);
    }
    if (maximumIterations < 1) {
      throw new IllegalArgumentException(
          "maximumIterations must be >= 1, was " + maximumIterations);
    }
  }

  /**
   * Returns sum P_ij |x_i - y_j|^2 of the plan P that minimises cost minus epsilon times entropy
   * under uniform weights.
   *
   * @param first n x d
   * @param second m x d
   * @throws IllegalArgumentException if a sample is empty or not finite, or the columns differ
   * @throws ArithmeticException if the row sums of the plan are not met to 1e-12 within the
   *     iterations
   */
  public MetricValue cost(DMatrixRMaj first, DMatrixRMaj second) {
    SampleArguments.requireComparable(first, second, 1);
    double[] rowScaling = new double[first.numRows];
    double[] columnScaling = new double[second.numRows];
    double error = Double.POSITIVE_INFINITY;
    for (int round = 0; round < maximumIterations; round++) {
      double[] next = scaling(first, second, columnScaling);
      error = round == 0 ? error : marginalError(rowScaling, next);
      if (error <= MARGINAL_TOLERANCE) {
        return MetricValue.exact(
            planCost(first, rowScaling, second, columnScaling),
            "entropic transport cost, squared Euclidean, regularisation " + regularisation);
      }
      rowScaling = next;
      columnScaling = scaling(second, first, rowScaling);
    }
    throw new ArithmeticException(
        "Sinkhorn's marginals are off by "
            + error
            + " after "
            + maximumIterations
            + " iterations; raise regularisation or maximumIterations");
  }

  /** log u_i = -log n - log sum_j exp(log v_j - C_ij / epsilon), epsilon = 2 bandwidth^2. */
  private double[] scaling(DMatrixRMaj rows, DMatrixRMaj others, double[] otherScaling) {
    double[] sums =
        PairwiseKernels.oneThread()
            .logGaussianKernelSums(
                rows, others, Math.sqrt(regularisation / 2), otherScaling, Pairs.ALL);
    return Arrays.stream(sums).map(sum -> -Math.log(rows.numRows) - sum).toArray();
  }

  /** The L1 distance of the plan's row sums from uniform: exp(u - u') is row sum times n. */
  private static double marginalError(double[] scaling, double[] next) {
    double total = 0;
    for (int row = 0; row < scaling.length; row++) {
      total += Math.abs(Math.expm1(scaling[row] - next[row]));
    }
    return total / scaling.length;
  }

  private double planCost(
      DMatrixRMaj first, double[] rowScaling, DMatrixRMaj second, double[] columnScaling) {
    double[] none = new double[second.numRows];
    double[] total = new double[1];
    SampleDistances.visit(
        first,
        new double[first.numRows],
        second,
        none,
        (row, distances) -> {
          for (int other = 0; other < distances.length; other++) {
            double cost = distances[other] * distances[other];
            total[0] +=
                cost * Math.exp(rowScaling[row] + columnScaling[other] - cost / regularisation);
          }
        });
    return total[0];
  }
}
