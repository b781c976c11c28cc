package org.tributary.numerics.linear;

import java.util.Arrays;

/** Moves of entries within row-major arrays. */
final class SquareArrays {
  private SquareArrays() {}

  /** Copies the lower triangle onto the upper one. */
  static void mirrorLower(int order, double[] a) {
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < i; j++) {
        a[j * order + i] = a[i * order + j];
      }
    }
  }

  /** Sets what lies above the diagonal to zero. */
  static void clearUpper(int order, double[] a) {
    for (int i = 0; i < order; i++) {
      Arrays.fill(a, i * order + i + 1, (i + 1) * order, 0);
    }
  }

  /** Returns the transpose of a rows x columns array. */
  static double[] transposed(int rows, int columns, double[] a) {
    double[] result = new double[a.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[j * rows + i] = a[i * columns + j];
      }
    }
    return result;
  }

  /** Transposes a square array in place. */
  static void transpose(int order, double[] a) {
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < i; j++) {
        double kept = a[i * order + j];
        a[i * order + j] = a[j * order + i];
        a[j * order + i] = kept;
      }
    }
  }
}
