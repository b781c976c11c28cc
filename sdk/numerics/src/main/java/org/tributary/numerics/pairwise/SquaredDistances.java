package org.tributary.numerics.pairwise;

/** Squared Euclidean distances from one row to a block of rows stored by columns. */
final class SquaredDistances {
  private SquaredDistances() {}

  /**
   * Fills {@code out[j] = |x - y_(from + j)|^2}.
   *
   * @param x rows of width {@code dimension}; the row starts at {@code at}
   * @param byColumns the other rows, coordinate c of row j at {@code c stride + j}
   */
  static void fill(
      double[] x,
      int at,
      int dimension,
      double[] byColumns,
      int stride,
      int from,
      int length,
      double[] out) {
    int c = 0;
    if (dimension % 2 == 1) {
      one(byColumns, from, length, x[at], out);
      c = 1;
    } else {
      two(byColumns, from, from + stride, length, x[at], x[at + 1], out);
      c = 2;
    }
    for (; c < dimension; c += 2) {
      int first = c * stride + from;
      addTwo(byColumns, first, first + stride, length, x[at + c], x[at + c + 1], out);
    }
  }

  private static void one(double[] y, int from, int length, double x, double[] out) {
    for (int j = 0; j < length; j++) {
      double difference = x - y[from + j];
      out[j] = difference * difference;
    }
  }

  private static void two(
      double[] y, int first, int second, int length, double x0, double x1, double[] out) {
    for (int j = 0; j < length; j++) {
      double difference = x0 - y[first + j];
      double other = x1 - y[second + j];
      out[j] = difference * difference + other * other;
    }
  }

  private static void addTwo(
      double[] y, int first, int second, int length, double x0, double x1, double[] out) {
    for (int j = 0; j < length; j++) {
      double difference = x0 - y[first + j];
      double other = x1 - y[second + j];
      out[j] = out[j] + difference * difference + other * other;
    }
  }
}
