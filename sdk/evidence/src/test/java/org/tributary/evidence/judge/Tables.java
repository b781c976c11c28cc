package org.tributary.evidence.judge;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/** Tables of three numbers, correlated among columns or among the rows of a unit. */
public record Tables(DMatrixRMaj rows, Units units) {
  static final int COLUMNS = 3;

  /** Rows of N(shift, R), R with correlation .5 among three columns. */
  static DMatrixRMaj correlated(int count, double shift, RandomStream stream) {
    DMatrixRMaj rows = new DMatrixRMaj(count, COLUMNS);
    for (int i = 0; i < count; i++) {
      double shared = Math.sqrt(.5) * stream.nextGaussian();
      for (int c = 0; c < COLUMNS; c++) {
        rows.data[i * COLUMNS + c] = shift + shared + Math.sqrt(.5) * stream.nextGaussian();
      }
    }
    return rows;
  }

  /** Standard normal columns, with a correlation between the rows of a unit. */
  static Tables clustered(int[] sizes, double correlation, double shift, RandomStream stream) {
    int count = Arrays.stream(sizes).sum();
    DMatrixRMaj rows = new DMatrixRMaj(count, COLUMNS);
    int[] labels = new int[count];
    int row = 0;
    for (int u = 0; u < sizes.length; u++) {
      double[] shared = new double[COLUMNS];
      stream.fillGaussian(shared, 0, COLUMNS);
      for (int i = 0; i < sizes[u]; i++, row++) {
        labels[row] = u;
        for (int c = 0; c < COLUMNS; c++) {
          rows.data[row * COLUMNS + c] =
              shift
                  + Math.sqrt(correlation) * shared[c]
                  + Math.sqrt(1 - correlation) * stream.nextGaussian();
        }
      }
    }
    return new Tables(rows, Units.of(labels));
  }

  static int[] even(int units, int size) {
    int[] sizes = new int[units];
    Arrays.fill(sizes, size);
    return sizes;
  }

  /** Sizes 1-50, log-uniform. */
  static int[] uneven(int units, RandomStream stream) {
    int[] sizes = new int[units];
    Arrays.setAll(sizes, u -> (int) Math.exp(stream.nextDouble() * Math.log(51)));
    return sizes;
  }

  /** Every column moved by .1 of its standard deviation, which is 1. */
  static DMatrixRMaj moved(DMatrixRMaj rows) {
    DMatrixRMaj moved = rows.copy();
    for (int k = 0; k < moved.data.length; k++) {
      moved.data[k] += .1;
    }
    return moved;
  }

  /** The same rows in another order, without their units. */
  DMatrixRMaj shuffled(RandomStream stream) {
    int[] order = stream.permutation(rows.numRows);
    DMatrixRMaj shuffled = new DMatrixRMaj(rows.numRows, rows.numCols);
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(
          rows.data, order[i] * rows.numCols, shuffled.data, i * rows.numCols, rows.numCols);
    }
    return shuffled;
  }
}
