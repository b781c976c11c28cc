package org.tributary.plugins.metrics.memorization;

import org.ejml.data.DMatrixRMaj;

/**
 * The closest training rows of every row of a sample, by Euclidean distance.
 *
 * @param nearest distance to the closest training row
 * @param second distance to the second closest; equal to {@code nearest} for one training row
 * @param index row of the closest training row
 */
record TrainingNeighbours(double[] nearest, double[] second, int[] index) {

  static TrainingNeighbours of(DMatrixRMaj training, DMatrixRMaj rows) {
    RowArguments.requireRows("training sample", training, 1);
    RowArguments.requireRows("sample", rows, 1);
    RowArguments.requireSameColumns("sample", rows, training);
    return search(training, rows, false);
  }

  /** Distance from every training row to the closest other one. */
  static double[] within(DMatrixRMaj training) {
    return search(training, training, true).nearest;
  }

  /**
   * The ratio of the two distances, in [0, 1].
   *
   * @throws IllegalArgumentException if two training rows coincide with a row, where it is
   *     undefined
   */
  double[] ratios() {
    double[] ratios = new double[nearest.length];
    for (int row = 0; row < ratios.length; row++) {
      if (second[row] == 0) {
        throw new IllegalArgumentException(
            "row "
                + row
                + " coincides with two training rows, so its distance ratio is undefined;"
                + " keep the distinct training rows only");
      }
      ratios[row] = nearest[row] / second[row];
    }
    return ratios;
  }

  private static TrainingNeighbours search(
      DMatrixRMaj training, DMatrixRMaj rows, boolean skipSelf) {
    double[] nearest = new double[rows.numRows];
    double[] second = new double[rows.numRows];
    int[] index = new int[rows.numRows];
    for (int i = 0; i < rows.numRows; i++) {
      double d1 = Double.POSITIVE_INFINITY;
      double d2 = Double.POSITIVE_INFINITY;
      for (int j = 0; j < training.numRows; j++) {
        if (skipSelf && i == j) {
          continue;
        }
        double total = 0;
        for (int k = 0; k < rows.numCols; k++) {
          double gap = rows.get(i, k) - training.get(j, k);
          total += gap * gap;
        }
        if (total < d1) {
          d2 = d1;
          d1 = total;
          index[i] = j;
        } else if (total < d2) {
          d2 = total;
        }
      }
      nearest[i] = Math.sqrt(d1);
      second[i] = Math.sqrt(d2);
    }
    return new TrainingNeighbours(nearest, second, index);
  }
}
