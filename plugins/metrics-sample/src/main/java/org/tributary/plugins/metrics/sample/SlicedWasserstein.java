package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.Products;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.statistics.Moments;

/**
 * The sliced Wasserstein distance: one-dimensional distances of projections, averaged over
 * directions.
 *
 * <p>(mean over directions of W_p^p)^(1/p) (Bonneel, Rabin, Peyre and Pfister, Journal of
 * Mathematical Imaging and Vision 51, 2015, section 2.3): the mean W1 for order 1, the root of the
 * mean W2 squared for order 2.
 */
public final class SlicedWasserstein {

  private static final int BLOCK = 256;

  private final OneDimensionalWasserstein line;
  private final DMatrixRMaj directions;

  /**
   * Averages over given directions.
   *
   * @param order 1 or 2
   * @param directions d x L, one unit direction a column
   */
  public SlicedWasserstein(int order, DMatrixRMaj directions) {
    if (order != 1 && order != 2) {
      throw new IllegalArgumentException("order must be 1 or 2, was " + order);
    }
    SampleArguments.requireRows("directions", directions, 1);
    this.line = new OneDimensionalWasserstein(order);
    this.directions = directions.copy();
  }

  /**
   * Averages over directions drawn uniformly from the sphere.
   *
   * @param order 1 or 2
   * @param dimension d {@code >= 1}
   * @param count number of directions {@code >= 1}
   */
  public static SlicedWasserstein random(int order, int dimension, int count, RandomStream stream) {
    if (dimension < 1 || count < 1) {
      throw new IllegalArgumentException(
          "dimension and count must be >= 1, were " + dimension + " and " + count);
    }
    DMatrixRMaj directions = new DMatrixRMaj(dimension, count);
    double[] direction = new double[dimension];
    for (int column = 0; column < count; column++) {
      double length = 0;
      while (length == 0) {
        stream.fillGaussian(direction, 0, dimension);
        length = 0;
        for (double entry : direction) {
          length += entry * entry;
        }
      }
      for (int row = 0; row < dimension; row++) {
        directions.set(row, column, direction[row] / Math.sqrt(length));
      }
    }
    return new SlicedWasserstein(order, directions);
  }

  /**
   * Returns the distance; its standard error is that of random directions, not of the samples.
   *
   * @param first n x d
   * @param second m x d
   * @throws IllegalArgumentException if a sample is empty or not finite, or the columns differ from
   *     each other or from the directions
   */
  public MetricValue distance(DMatrixRMaj first, DMatrixRMaj second) {
    SampleArguments.requireComparable(first, second, 1);
    if (first.numCols != directions.numRows) {
      throw new IllegalArgumentException(
          "directions are for " + directions.numRows + " columns, had " + first.numCols);
    }
    Moments moments = Moments.of(poweredBySlice(first, second));
    double distance = line.root(moments.mean());
    String estimator = "sliced W" + line.order() + " over " + directions.numCols + " directions";
    if (directions.numCols == 1) {
      return MetricValue.exact(distance, estimator);
    }
    // The root of a mean m has derivative 1 / (2 sqrt m).
    double slope = line.order() == 1 ? 1 : distance == 0 ? 0 : 1 / (2 * distance);
    return MetricValue.estimated(distance, slope * moments.standardError(), estimator);
  }

  /** Projects block by block, so that memory does not grow with the number of directions. */
  private double[] poweredBySlice(DMatrixRMaj first, DMatrixRMaj second) {
    double[] powered = new double[directions.numCols];
    for (int from = 0; from < powered.length; from += BLOCK) {
      int width = Math.min(BLOCK, powered.length - from);
      DMatrixRMaj block = new DMatrixRMaj(width, directions.numRows);
      for (int slice = 0; slice < width; slice++) {
        for (int row = 0; row < directions.numRows; row++) {
          block.set(slice, row, directions.get(row, from + slice));
        }
      }
      DMatrixRMaj left = Products.multiplyTransposedB(block, first);
      DMatrixRMaj right = Products.multiplyTransposedB(block, second);
      for (int slice = 0; slice < width; slice++) {
        powered[from + slice] = line.powered(row(left, slice), row(right, slice));
      }
    }
    return powered;
  }

  private static double[] row(DMatrixRMaj matrix, int row) {
    return Arrays.copyOfRange(matrix.data, row * matrix.numCols, (row + 1) * matrix.numCols);
  }
}
