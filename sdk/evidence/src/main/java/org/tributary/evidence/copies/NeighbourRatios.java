package org.tributary.evidence.copies;

import java.util.function.IntPredicate;
import org.ejml.data.DMatrixRMaj;

/** r = d1 / d2, the distance to the nearest distinct training row over that to the second one. */
final class NeighbourRatios {
  private final DMatrixRMaj training;
  private final DistinctTraining distinct;

  NeighbourRatios(DMatrixRMaj training, DistinctTraining distinct) {
    this.training = training;
    this.distinct = distinct;
  }

  /**
   * The ratio of a row and which training row is nearest.
   *
   * @param allowed which distinct rows it may be compared with
   * @return the ratio, 1 where both are at distance 0 or fewer than two are allowed
   */
  Nearest of(DMatrixRMaj points, int row, IntPredicate allowed) {
    double first = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    int nearest = -1;
    for (int k = 0; k < distinct.count(); k++) {
      if (!allowed.test(k)) {
        continue;
      }
      double squares = squares(points, row, distinct.first()[k], second);
      if (squares < first) {
        second = first;
        first = squares;
        nearest = distinct.first()[k];
      } else if (squares < second) {
        second = squares;
      }
    }
    boolean ratio = second > 0 && !Double.isInfinite(second);
    return new Nearest(ratio ? Math.sqrt(first / second) : 1, nearest);
  }

  /** The squared distance, or something at least as large as a bound it passes. */
  private double squares(DMatrixRMaj points, int row, int other, double bound) {
    int columns = training.numCols;
    double sum = 0;
    for (int c = 0; c < columns && sum <= bound; c++) {
      double difference = points.data[row * columns + c] - training.data[other * columns + c];
      sum += difference * difference;
    }
    return sum;
  }

  /** A ratio in [0, 1] and the nearest training row, -1 if none was allowed. */
  record Nearest(double ratio, int trainingRow) {}
}
