package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.pairwise.NearestNeighbours;
import org.tributary.numerics.pairwise.Pairs;
import org.tributary.numerics.pairwise.PairwiseKernels;

/**
 * The Euclidean distances from the rows of one sample to all rows of another, one row at a time.
 *
 * <p>Many columns are measured through matrix products, whose rounding could put a row on the wrong
 * side of a radius that is the distance of a very pair; such rows are measured again by squared
 * differences, as the neighbour search measures, so that ties stay ties.
 */
final class SampleDistances {

  /** Rows measured at once, so that memory grows with one sample only. */
  private static final int BLOCK = 256;

  /** Ten times the relative error of squared distances from products. */
  private static final double ROUNDING = 1e-10;

  private static final PairwiseKernels KERNELS = PairwiseKernels.oneThread();

  private SampleDistances() {}

  /** Receives the distances from one row to every row of the other sample. */
  @FunctionalInterface
  interface Visitor {
    void visit(int row, double[] distances);
  }

  /** Returns the distance of every row to its k-th neighbour in its own sample. */
  static double[] toNeighbour(DMatrixRMaj sample, int neighbour) {
    NearestNeighbours nearest =
        KERNELS.nearestNeighbours(sample, sample, neighbour, Pairs.EXCLUDING_SELF);
    double[] distances = new double[sample.numRows];
    for (int row = 0; row < distances.length; row++) {
      distances[row] = nearest.distance(row, neighbour - 1);
    }
    return distances;
  }

  /**
   * Visits every row of {@code first} in order.
   *
   * @param firstRadii the radius a distance from row i will be compared with
   * @param secondRadii the radius a distance to row j will be compared with
   */
  static void visit(
      DMatrixRMaj first,
      double[] firstRadii,
      DMatrixRMaj second,
      double[] secondRadii,
      Visitor visitor) {
    for (int from = 0; from < first.numRows; from += BLOCK) {
      int rows = Math.min(BLOCK, first.numRows - from);
      DMatrixRMaj squares = KERNELS.squaredDistances(rows(first, from, rows), second);
      for (int row = 0; row < rows; row++) {
        double[] distances = new double[second.numRows];
        boolean tied = false;
        for (int other = 0; other < distances.length; other++) {
          double square = squares.data[row * distances.length + other];
          distances[other] = Math.sqrt(square);
          tied |= near(square, firstRadii[from + row]) || near(square, secondRadii[other]);
        }
        visitor.visit(from + row, tied ? measured(rows(first, from + row, 1), second) : distances);
      }
    }
  }

  private static boolean near(double square, double radius) {
    return Math.abs(square - radius * radius) <= ROUNDING * Math.max(square, radius * radius);
  }

  private static double[] measured(DMatrixRMaj row, DMatrixRMaj others) {
    return KERNELS.nearestNeighbours(others, row, 1, Pairs.ALL).distances();
  }

  private static DMatrixRMaj rows(DMatrixRMaj sample, int from, int rows) {
    DMatrixRMaj block = new DMatrixRMaj(rows, sample.numCols);
    System.arraycopy(sample.data, from * sample.numCols, block.data, 0, rows * sample.numCols);
    return block;
  }
}
