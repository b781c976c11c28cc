package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.SampleArguments;

/**
 * The candidate rows that repeat a training row up to rounding: any training row, not the nearest
 * alone, found by the column of most values, so in a time that grows as n log n.
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
    SampleArguments.requireRows("training sample", training, 1);
    SampleArguments.requireRows("sample", candidate, 1);
    RowArguments.requireSameColumns("sample", candidate, training);
    int column = mostValues(training);
    int[] order =
        IntStream.range(0, training.numRows)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> training.get(row, column)))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = Arrays.stream(order).mapToDouble(row -> training.get(row, column)).toArray();
    return IntStream.range(0, candidate.numRows)
        .filter(
            row -> {
              double value = candidate.get(row, column);
              double margin = 2 * tolerance * Math.abs(value);
              int at = firstFrom(sorted, value - margin);
              while (at < order.length
                  && sorted[at] <= value + margin
                  && !equal(candidate, row, training, order[at])) {
                at++;
              }
              return at < order.length && sorted[at] <= value + margin;
            })
        .toArray();
  }

  /** The column that leaves the fewest training rows to compare with. */
  private static int mostValues(DMatrixRMaj rows) {
    return IntStream.range(0, rows.numCols)
        .boxed()
        .max(
            Comparator.comparingLong(
                column ->
                    IntStream.range(0, rows.numRows)
                        .mapToDouble(row -> rows.get(row, column))
                        .distinct()
                        .count()))
        .orElseThrow();
  }

  private static int firstFrom(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
