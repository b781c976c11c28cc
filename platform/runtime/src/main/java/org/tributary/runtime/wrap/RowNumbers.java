package org.tributary.runtime.wrap;

import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;

/** Looks for NaN among the numbers of rows, at a cost that does not grow with them for ever. */
final class RowNumbers {
  /** About 10 microseconds of reading: of more numbers, rows at equal distances are read. */
  private static final int MOST_READ = 1 << 12;

  private RowNumbers() {}

  /** Distance between the rows that are read: 1 where all are. */
  static int step(Samples rows) {
    long numbers = (long) rows.size() * rows.space().width();
    return (int) Math.max(1, (numbers + MOST_READ - 1) / MOST_READ);
  }

  /** What is wrong with the rows; empty when nothing is found. */
  static String broken(Samples rows) {
    int step = step(rows);
    for (int row = 0; row < rows.size(); row += step) {
      int length = rows.length(row);
      for (int position = 0; position < length; position++) {
        if (Double.isNaN(rows.value(row, position))) {
          return "NaN at position " + position + " of row " + row;
        }
      }
    }
    return "";
  }

  /** The first NaN of a matrix in words; empty when there is none. */
  static String firstNaN(DMatrixRMaj matrix) {
    int numbers = matrix.numRows * matrix.numCols;
    for (int at = 0; at < numbers; at++) {
      if (Double.isNaN(matrix.data[at])) {
        return "NaN in row " + at / matrix.numCols;
      }
    }
    return "";
  }
}
