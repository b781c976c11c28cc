package org.tributary.numerics.linear;

/** Dense algorithms as plain loops over row-major arrays, inner loops along rows. */
final class JavaLoops {
  private static final int COLUMN_BLOCK = 512;

  private JavaLoops() {}

  /** Adds {@code alpha op(a) b} to c, four terms of the inner sum at a time. */
  static void addProduct(
      LinearBackend.Product shape, double alpha, double[] a, double[] b, double[] c) {
    int columns = shape.columns();
    int inner = shape.inner();
    int rowStride = shape.transposeA() ? 1 : inner;
    int innerStride = shape.transposeA() ? shape.rows() : 1;
    for (int from = 0; from < columns; from += COLUMN_BLOCK) {
      int width = Math.min(COLUMN_BLOCK, columns - from);
      for (int i = 0; i < shape.rows(); i++) {
        int target = i * columns + from;
        int k = 0;
        for (; k + 3 < inner; k += 4) {
          int at = i * rowStride + k * innerStride;
          double a0 = alpha * a[at];
          double a1 = alpha * a[at + innerStride];
          double a2 = alpha * a[at + 2 * innerStride];
          double a3 = alpha * a[at + 3 * innerStride];
          int b0 = k * columns + from;
          addFour(c, target, b, b0, columns, width, a0, a1, a2, a3);
        }
        for (; k < inner; k++) {
          double factor = alpha * a[i * rowStride + k * innerStride];
          add(c, target, b, k * columns + from, width, factor);
        }
      }
    }
  }

  private static void addFour(
      double[] c,
      int target,
      double[] b,
      int from,
      int stride,
      int width,
      double a0,
      double a1,
      double a2,
      double a3) {
    int second = from + stride;
    int third = second + stride;
    int fourth = third + stride;
    for (int j = 0; j < width; j++) {
      c[target + j] +=
          a0 * b[from + j] + a1 * b[second + j] + a2 * b[third + j] + a3 * b[fourth + j];
    }
  }

  private static void add(double[] c, int target, double[] b, int from, int width, double factor) {
    for (int j = 0; j < width; j++) {
      c[target + j] += factor * b[from + j];
    }
  }

  /** Cholesky and Banachiewicz's order; returns 0, or the 1-based pivot that was not positive. */
  static int cholesky(int order, double[] a) {
    for (int i = 0; i < order; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = a[i * order + j] - dot(a, i * order, a, j * order, j);
        if (j < i) {
          a[i * order + j] = rest / a[j * order + j];
        } else if (rest > 0) {
          a[i * order + i] = Math.sqrt(rest);
        } else {
          return i + 1;
        }
      }
    }
    return 0;
  }

  static void solveLower(int order, int columns, double[] lower, double[] b) {
    for (int i = 0; i < order; i++) {
      for (int k = 0; k < i; k++) {
        add(b, i * columns, b, k * columns, columns, -lower[i * order + k]);
      }
      divide(b, i * columns, columns, lower[i * order + i]);
    }
  }

  static void solveLowerTransposed(int order, int columns, double[] lower, double[] b) {
    for (int i = order - 1; i >= 0; i--) {
      for (int k = i + 1; k < order; k++) {
        add(b, i * columns, b, k * columns, columns, -lower[k * order + i]);
      }
      divide(b, i * columns, columns, lower[i * order + i]);
    }
  }

  static void whitenRows(int rows, int order, double[] lower, double[] x) {
    for (int row = 0; row < rows; row++) {
      int start = row * order;
      for (int i = 0; i < order; i++) {
        x[start + i] = (x[start + i] - dot(lower, i * order, x, start, i)) / lower[i * order + i];
      }
    }
  }

  /** Gaussian elimination with partial pivoting; returns 0, or the 1-based pivot that was zero. */
  static int solve(int order, int columns, double[] a, double[] b) {
    for (int k = 0; k < order; k++) {
      int pivot = k;
      for (int i = k + 1; i < order; i++) {
        if (Math.abs(a[i * order + k]) > Math.abs(a[pivot * order + k])) {
          pivot = i;
        }
      }
      if (a[pivot * order + k] == 0) {
        return k + 1;
      }
      swapRows(a, order, k, pivot);
      swapRows(b, columns, k, pivot);
      for (int i = k + 1; i < order; i++) {
        double factor = -a[i * order + k] / a[k * order + k];
        add(a, i * order + k, a, k * order + k, order - k, factor);
        add(b, i * columns, b, k * columns, columns, factor);
      }
    }
    for (int i = order - 1; i >= 0; i--) {
      for (int k = i + 1; k < order; k++) {
        add(b, i * columns, b, k * columns, columns, -a[i * order + k]);
      }
      divide(b, i * columns, columns, a[i * order + i]);
    }
    return 0;
  }

  private static void swapRows(double[] a, int width, int first, int second) {
    for (int j = 0; j < width && first != second; j++) {
      double kept = a[first * width + j];
      a[first * width + j] = a[second * width + j];
      a[second * width + j] = kept;
    }
  }

  private static void divide(double[] b, int from, int width, double divisor) {
    for (int j = from; j < from + width; j++) {
      b[j] /= divisor;
    }
  }

  private static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
    double sum = 0;
    for (int k = 0; k < length; k++) {
      sum += a[fromA + k] * b[fromB + k];
    }
    return sum;
  }
}
