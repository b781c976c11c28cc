package org.tributary.plugins.metrics.memorization;

import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * The candidate rows that repeat a training row up to rounding.
 *
 * @param tolerance the largest difference in any coordinate, relative to the larger magnitude of
 *     the two values; 0 asks for equal numbers
 */
public record ExactCopies(double tolerance) {

  /** Equal up to rounding of double precision. */
  public static final ExactCopies UP_TO_ROUNDING = new ExactCopies(1e-12);

  /** Checks the tolerance. */
  public ExactCopies {
    if (!(tolerance >= 0 && tolerance < 1)) {
      throw new IllegalArgumentException("tolerance must be in [0, 1), was " + tolerance);
    }
  }

  /**
   * Returns the indices of the candidate rows that are copies, ascending.
   *
   * @param training n x d, n {@code >= 1}
   * @param candidate m x d
   * @throws IllegalArgumentException if a sample is empty, not finite, or the columns differ
   */
  public int[] rows(DMatrixRMaj training, DMatrixRMaj candidate) {
    int[] nearest = TrainingNeighbours.of(training, candidate).index();
    return IntStream.range(0, candidate.numRows)
        .filter(row -> equal(candidate, row, training, nearest[row]))
        .toArray();
  }

  /** Returns the share of the candidate rows that are copies, in [0, 1]. */
  public MetricValue share(DMatrixRMaj training, DMatrixRMaj candidate) {
    double share = (double) rows(training, candidate).length / candidate.numRows;
    return MetricValue.estimated(
        share,
        Math.sqrt(share * (1 - share) / candidate.numRows),
        "equal coordinates up to " + tolerance);
  }

  private boolean equal(DMatrixRMaj first, int row, DMatrixRMaj second, int other) {
    for (int column = 0; column < first.numCols; column++) {
      double x = first.get(row, column);
      double y = second.get(other, column);
      if (Math.abs(x - y) > tolerance * Math.max(Math.abs(x), Math.abs(y))) {
        return false;
      }
    }
    return true;
  }
}
