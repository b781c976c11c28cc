package org.tributary.numerics.statistics;

import org.ejml.data.DMatrixRMaj;

/**
 * Rows of equal length with their mean taken off.
 *
 * @param mean d means
 * @param matrix n x d, columns of mean zero
 */
record CentredRows(double[] mean, DMatrixRMaj matrix) {

  static CentredRows of(double[][] rows) {
    if (rows.length < 2) {
      throw new IllegalArgumentException("covariance needs at least 2 rows, had " + rows.length);
    }
    int d = rows[0].length;
    double[] mean = new double[d];
    for (int i = 0; i < rows.length; i++) {
      Samples.requireFinite(rows[i], 1, "row " + i);
      if (rows[i].length != d) {
        throw new IllegalArgumentException(
            "rows must have " + d + " coordinates, row " + i + " had " + rows[i].length);
      }
      for (int j = 0; j < d; j++) {
        mean[j] += rows[i][j] / rows.length;
      }
    }
    DMatrixRMaj matrix = new DMatrixRMaj(rows.length, d);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < d; j++) {
        matrix.data[i * d + j] = rows[i][j] - mean[j];
      }
    }
    return new CentredRows(mean, matrix);
  }
}
