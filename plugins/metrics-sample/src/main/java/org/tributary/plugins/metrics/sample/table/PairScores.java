package org.tributary.plugins.metrics.sample.table;

import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tributary.numerics.statistics.SquareRange;

/** The scores of a pair of columns against its counterpart, each in [0, 1], 1 is best. */
public final class PairScores {

  /** Equal-width bins of the real column's range when a number meets a category. */
  public static final int BINS = 10;

  private PairScores() {}

  /**
   * One minus half the absolute difference of the two Pearson correlations.
   *
   * @throws IllegalArgumentException if a column is constant on its complete rows, where the
   *     correlation is undefined, or fewer than two rows are complete
   * @see <a
   *     href="https://docs.sdv.dev/sdmetrics/metrics/quality-metrics/correlationsimilarity">SDMetrics,
   *     CorrelationSimilarity</a>
   */
  public static double correlationSimilarity(
      TableColumn.Real firstReal,
      TableColumn.Real secondReal,
      TableColumn.Real firstCandidate,
      TableColumn.Real secondCandidate) {
    return 1
        - Math.abs(
                correlation(firstReal, secondReal) - correlation(firstCandidate, secondCandidate))
            / 2;
  }

  /**
   * One minus the total variation distance of the two contingency tables, in proportions.
   *
   * <p>A real column is cut into {@value #BINS} bins of equal width over the range of the real
   * table; values below or above that range are two cells of their own.
   *
   * @throws IllegalArgumentException if no row of a table is complete in both columns
   * @see <a
   *     href="https://docs.sdv.dev/sdmetrics/metrics/quality-metrics/contingencysimilarity">SDMetrics,
   *     ContingencySimilarity</a>
   */
  public static double contingencySimilarity(
      TableColumn firstReal,
      TableColumn secondReal,
      TableColumn firstCandidate,
      TableColumn secondCandidate) {
    return 1
        - ColumnScores.totalVariation(
            contingency(firstReal, secondReal, firstReal, secondReal),
            contingency(firstCandidate, secondCandidate, firstReal, secondReal));
  }

  private static double correlation(TableColumn.Real first, TableColumn.Real second) {
    int[] complete = completeRows(first, second);
    double[] x = SquareRange.scaled(first.values(), SquareRange.exponent(first.values()));
    double[] y = SquareRange.scaled(second.values(), SquareRange.exponent(second.values()));
    if (constant(x, complete) || constant(y, complete)) {
      throw new IllegalArgumentException(undefined(first, second));
    }
    double meanX = IntStream.of(complete).mapToDouble(row -> x[row]).average().orElseThrow();
    double meanY = IntStream.of(complete).mapToDouble(row -> y[row]).average().orElseThrow();
    double squareX = 0;
    double squareY = 0;
    double product = 0;
    for (int row : complete) {
      squareX += (x[row] - meanX) * (x[row] - meanX);
      squareY += (y[row] - meanY) * (y[row] - meanY);
      product += (x[row] - meanX) * (y[row] - meanY);
    }
    return Math.max(-1, Math.min(1, product / Math.sqrt(squareX) / Math.sqrt(squareY)));
  }

  /** Whether both columns vary over the rows that are complete in both. */
  static boolean correlated(TableColumn.Real first, TableColumn.Real second) {
    int[] complete = completeRows(first, second);
    return !constant(first.values(), complete) && !constant(second.values(), complete);
  }

  static String undefined(TableColumn first, TableColumn second) {
    return "the correlation of "
        + first.name()
        + " and "
        + second.name()
        + " is undefined because one of them is constant; leave the pair out";
  }

  private static boolean constant(double[] values, int[] rows) {
    return IntStream.of(rows).allMatch(row -> values[row] == values[rows[0]]);
  }

  private static TreeMap<Long, Double> contingency(
      TableColumn first, TableColumn second, TableColumn firstEdges, TableColumn secondEdges) {
    int[] complete = completeRows(first, second);
    int[] firstCells = cells(first, firstEdges);
    int[] secondCells = cells(second, secondEdges);
    TreeMap<Long, Double> table = new TreeMap<>();
    for (int row : complete) {
      long cell = ((long) firstCells[row] << Integer.SIZE) | secondCells[row];
      table.merge(cell, 1.0 / complete.length, Double::sum);
    }
    return table;
  }

  private static int[] cells(TableColumn column, TableColumn edges) {
    if (column instanceof TableColumn.Category category) {
      return category.codes();
    }
    double[] reference = ((TableColumn.Real) edges).present();
    double low =
        IntStream.range(0, reference.length).mapToDouble(i -> reference[i]).min().orElse(0);
    double high =
        IntStream.range(0, reference.length).mapToDouble(i -> reference[i]).max().orElse(0);
    double[] values = ((TableColumn.Real) column).values();
    int[] cells = new int[values.length];
    for (int row = 0; row < values.length; row++) {
      cells[row] = cell(values[row], low, high);
    }
    return cells;
  }

  private static int cell(double value, double low, double high) {
    if (value < low) {
      return BINS;
    }
    if (value > high) {
      return BINS + 1;
    }
    return high == low ? 0 : Math.min(BINS - 1, (int) ((value - low) / (high - low) * BINS));
  }

  private static int[] completeRows(TableColumn first, TableColumn second) {
    int[] complete =
        IntStream.range(0, first.rows())
            .filter(row -> !first.missing(row) && !second.missing(row))
            .toArray();
    if (complete.length == 0) {
      throw new IllegalArgumentException(
          "columns " + first.name() + " and " + second.name() + " share no complete row");
    }
    return complete;
  }
}
