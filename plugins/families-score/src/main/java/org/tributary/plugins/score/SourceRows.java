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
 */
record SourceRows(DMatrixRMaj points, double[] weights, Frame frame) {

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
    return new SourceRows(frame.inside(points), weights, frame);
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
