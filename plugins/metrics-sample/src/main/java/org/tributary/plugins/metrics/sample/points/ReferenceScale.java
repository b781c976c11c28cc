package org.tributary.plugins.metrics.sample.points;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.SquareRange;
import org.tributary.sdk.TributaryException;

/** A shift and a positive scale for each value of a point: (value - shift) / scale. */
record ReferenceScale(double[] shift, double[] scale) {

  /** Values as they are. */
  static ReferenceScale none(int width) {
    double[] ones = new double[width];
    Arrays.fill(ones, 1);
    return new ReferenceScale(new double[width], ones);
  }

  /** Mean and standard deviation (divisor n - 1) of each column. */
  static ReferenceScale byColumn(DMatrixRMaj rows) {
    ReferenceScale result = none(rows.numCols);
    for (int column = 0; column < rows.numCols; column++) {
      double[] values = new double[rows.numRows];
      for (int row = 0; row < values.length; row++) {
        values[row] = finite(rows, row, column);
      }
      result.take(column, column + 1, values);
    }
    return result;
  }

  /** One mean and one standard deviation of all values. */
  static ReferenceScale common(DMatrixRMaj rows) {
    ReferenceScale result = none(rows.numCols);
    double[] values = new double[rows.getNumElements()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = finite(rows, cell / rows.numCols, cell % rows.numCols);
    }
    result.take(0, rows.numCols, values);
    return result;
  }

  double apply(int position, double value) {
    return (value - shift[position]) / scale[position];
  }

  private void take(int from, int to, double[] asTheyAre) {
    int exponent = SquareRange.exponent(asTheyAre);
    double[] values = SquareRange.scaled(asTheyAre, exponent);
    double least = Arrays.stream(values).min().orElse(0);
    double greatest = Arrays.stream(values).max().orElse(0);
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = Math.sqrt(squares / (values.length - 1));
    // The deviation of equal values is their rounding, not a scale.
    boolean spread = greatest > least && deviation > 0;
    Arrays.fill(shift, from, to, Math.scalb(spread ? mean : least, -exponent));
    Arrays.fill(scale, from, to, spread ? Math.scalb(deviation, -exponent) : 1);
  }

  private static double finite(DMatrixRMaj rows, int row, int column) {
    double value = rows.get(row, column);
    if (!Double.isFinite(value)) {
      throw new TributaryException(
          "not-finite",
          "held-out row "
              + row
              + " holds "
              + value
              + " in column "
              + column
              + "; fill or drop missing values before distances are taken");
    }
    return value;
  }
}
