package org.tributary.evidence.judge;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;

/**
 * Whether neighbouring rows of a file are alike, which shows a dropped key where rows still stand
 * together; a shuffled file shows nothing.
 */
public final class FileOrder {
  private static final int SHUFFLES = 99;

  private FileOrder() {}

  /** Whether the mean distance of neighbours lies below that of all 99 shuffles (p = .01). */
  public static boolean standsInGroups(DMatrixRMaj rows, RandomStream stream) {
    if (rows.numRows < 3) {
      throw new IllegalArgumentException(
          "an order is looked at from 3 rows on, had " + rows.numRows);
    }
    int[] order = new int[rows.numRows];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double observed = neighbours(rows, order);
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      stream.shuffle(order);
      if (neighbours(rows, order) <= observed) {
        return false;
      }
    }
    return true;
  }

  private static double neighbours(DMatrixRMaj rows, int[] order) {
    double sum = 0;
    for (int i = 1; i < order.length; i++) {
      double squares = 0;
      for (int c = 0; c < rows.numCols; c++) {
        double difference =
            rows.data[order[i] * rows.numCols + c] - rows.data[order[i - 1] * rows.numCols + c];
        squares += difference * difference;
      }
      sum += Math.sqrt(squares);
    }
    return sum;
  }
}
