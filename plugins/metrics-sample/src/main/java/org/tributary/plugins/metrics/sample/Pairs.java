package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;

final class Pairs {
  private Pairs() {}

  static DMatrixRMaj squared(DMatrixRMaj first, DMatrixRMaj second) {
    DMatrixRMaj out = new DMatrixRMaj(first.numRows, second.numRows);
    for (int i = 0; i < first.numRows; i++) {
      for (int j = 0; j < second.numRows; j++) {
        double total = 0;
        for (int k = 0; k < first.numCols; k++) {
          double gap = first.get(i, k) - second.get(j, k);
          total += gap * gap;
        }
        out.set(i, j, total);
      }
    }
    return out;
  }

  static DMatrixRMaj distances(DMatrixRMaj first, DMatrixRMaj second) {
    DMatrixRMaj out = squared(first, second);
    for (int i = 0; i < out.data.length; i++) {
      out.data[i] = Math.sqrt(out.data[i]);
    }
    return out;
  }

  interface Visitor {
    void visit(int row, int other, double distance);
  }

  static double[] gaussianSums(DMatrixRMaj a, DMatrixRMaj b, double bandwidth) {
    DMatrixRMaj d = squared(a, b);
    double[] out = new double[a.numRows];
    for (int i = 0; i < d.data.length; i++) {
      out[i / b.numRows] += Math.exp(-d.data[i] / (2 * bandwidth * bandwidth));
    }
    return out;
  }

  static double[] negativeDistanceSums(DMatrixRMaj a, DMatrixRMaj b) {
    DMatrixRMaj d = distances(a, b);
    double[] out = new double[a.numRows];
    for (int i = 0; i < d.data.length; i++) {
      out[i / b.numRows] -= d.data[i];
    }
    return out;
  }

  static double[] productSums(
      DMatrixRMaj a, DMatrixRMaj b, java.util.function.DoubleUnaryOperator f) {
    DMatrixRMaj d = org.tributary.numerics.linear.Products.multiplyTransposedB(a, b);
    double[] out = new double[a.numRows];
    for (int i = 0; i < d.data.length; i++) {
      out[i / b.numRows] += f.applyAsDouble(d.data[i]);
    }
    return out;
  }

  static double medianDistance(DMatrixRMaj a, int most) {
    DMatrixRMaj d = distances(a, a);
    int n = a.numRows;
    double[] v = new double[n * (n - 1) / 2];
    int at = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        v[at++] = d.get(i, j);
      }
    }
    return org.tributary.numerics.statistics.Quantiles.median(v);
  }

  static int[][] neighbours(DMatrixRMaj a, int k) {
    DMatrixRMaj d = distances(a, a);
    int[][] out = new int[a.numRows][];
    for (int i = 0; i < a.numRows; i++) {
      int row = i;
      out[i] =
          java.util.stream.IntStream.range(0, a.numRows)
              .filter(j -> j != row)
              .boxed()
              .sorted(java.util.Comparator.comparingDouble(j -> d.get(row, j)))
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return out;
  }

  static double[] neighbourDistances(DMatrixRMaj a, int k) {
    DMatrixRMaj d = distances(a, a);
    int[][] nearest = neighbours(a, k);
    double[] out = new double[a.numRows];
    for (int i = 0; i < out.length; i++) {
      out[i] = d.get(i, nearest[i][k - 1]);
    }
    return out;
  }

  static void forEachDistance(DMatrixRMaj a, DMatrixRMaj b, Visitor visitor) {
    DMatrixRMaj d = distances(a, b);
    for (int i = 0; i < a.numRows; i++) {
      for (int j = 0; j < b.numRows; j++) {
        visitor.visit(i, j, d.get(i, j));
      }
    }
  }
}
