package org.tributary.plugins.metrics.memorization;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** The distinct rows of a sample, equal to the last bit counting as one. */
public final class DistinctRows {

  private DistinctRows() {}

  /**
   * Returns the first occurrence of every row, in the order of the sample.
   *
   * @param rows n x d
   * @return a new matrix of at most n rows
   */
  public static DMatrixRMaj of(DMatrixRMaj rows) {
    int columns = rows.numCols;
    Comparator<Integer> byContent =
        (a, b) ->
            Arrays.compare(
                rows.data,
                a * columns,
                (a + 1) * columns,
                rows.data,
                b * columns,
                (b + 1) * columns);
    int[] order =
        IntStream.range(0, rows.numRows)
            .boxed()
            .sorted(byContent.thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] kept =
        IntStream.range(0, order.length)
            .filter(i -> i == 0 || byContent.compare(order[i - 1], order[i]) != 0)
            .map(i -> order[i])
            .sorted()
            .toArray();
    DMatrixRMaj distinct = new DMatrixRMaj(kept.length, columns);
    for (int i = 0; i < kept.length; i++) {
      System.arraycopy(rows.data, kept[i] * columns, distinct.data, i * columns, columns);
    }
    return distinct;
  }
}
