package org.tributary.numerics.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** Means and covariances under frequency weights, centred before they are multiplied. */
final class Moments {
  private Moments() {}

  static double[] ones(int size) {
    double[] weights = new double[size];
    Arrays.fill(weights, 1);
    return weights;
  }

  static double[] mean(DMatrixRMaj x, double[] weights) {
    double total = total(x, weights);
    if (!(total > 0)) {
      throw new IllegalArgumentException(
          "a mean needs weights that sum to more than 0, was "
              + total
              + " over "
              + x.numRows
              + " rows");
    }
    double[] mean = new double[x.numCols];
    for (int i = 0; i < x.numRows; i++) {
      for (int j = 0; j < x.numCols; j++) {
        mean[j] += weights[i] * x.data[i * x.numCols + j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= total;
    }
    return mean;
  }

  /** sum_i w_i (x_i - m)(x_i - m)' / (sum_i w_i - ddof). */
  static DMatrixRMaj covariance(DMatrixRMaj x, double[] weights, int ddof) {
    double[] mean = mean(x, weights);
    double divisor = total(x, weights) - ddof;
    if (!(divisor > 0)) {
      throw new IllegalArgumentException(
          "a covariance with ddof "
              + ddof
              + " needs more than "
              + ddof
              + " rows, had "
              + (divisor + ddof));
    }
    double[] centred = new double[x.numRows * x.numCols];
    for (int i = 0; i < x.numRows; i++) {
      double root = Math.sqrt(weights[i]);
      for (int j = 0; j < x.numCols; j++) {
        int at = i * x.numCols + j;
        centred[at] = root * (x.data[at] - mean[j]);
      }
    }
    return Products.scaledGram(x.numRows, x.numCols, 1 / divisor, centred);
  }

  private static double total(DMatrixRMaj x, double[] weights) {
    Shapes.same("rows of x and weights", x.numRows, weights.length);
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0) || weights[i] == Double.POSITIVE_INFINITY) {
        throw new IllegalArgumentException(
            "weights[" + i + "] must be >= 0 and finite, was " + weights[i]);
      }
      total += weights[i];
    }
    return total;
  }
}
