package org.tributary.plugins.score;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.data.Samples;

/**
 * The training rows of one source, in the coordinates of its frame.
 *
 * @param points n x d
 * @param weights n frequencies
 * @param frame where they lie
 * @param mask n x d, 1 where a value is seen; of no length where all are
 */
record SourceRows(DMatrixRMaj points, double[] weights, Frame frame, double[] mask) {
  private static final String MASK = "mask";

  /**
   * Reads rows.
   *
   * @throws IllegalArgumentException when there is none
   */
  static SourceRows of(Samples rows, int source, Scaling scaling) {
    if (rows.size() == 0) {
      throw new IllegalArgumentException(
          "source " + source + " has no training row: raise the sample size");
    }
    DMatrixRMaj points = rows.toMatrix();
    double[] weights = new double[rows.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = rows.weight(row);
    }
    Frame frame = Frame.of(points, weights, scaling);
    return new SourceRows(frame.inside(points), weights, frame, mask(rows));
  }

  private static double[] mask(Samples rows) {
    if (!rows.extras().contains(MASK)) {
      return new double[0];
    }
    int d = rows.space().width();
    double[] mask = new double[rows.size() * d];
    for (int at = 0; at < mask.length; at++) {
      mask[at] = rows.extra(MASK, at / d, at % d);
    }
    return mask;
  }

  /** Whether a value was seen. */
  boolean seen(int row, int column) {
    return mask.length == 0 || mask[row * points.numCols + column] != 0;
  }

  /** Whether all values of a row were seen. */
  boolean whole(int row) {
    for (int column = 0; column < points.numCols; column++) {
      if (!seen(row, column)) {
        return false;
      }
    }
    return true;
  }

  /** The points, each as often as its weight says. */
  DMatrixRMaj expanded() {
    int d = points.numCols;
    int total = Math.toIntExact((long) Arrays.stream(weights).sum());
    if (total == points.numRows) {
      return points;
    }
    DMatrixRMaj all = new DMatrixRMaj(total, d);
    int next = 0;
    for (int row = 0; row < weights.length; row++) {
      for (int copy = 0; copy < weights[row]; copy++) {
        System.arraycopy(points.data, row * d, all.data, next++ * d, d);
      }
    }
    return all;
  }
}
