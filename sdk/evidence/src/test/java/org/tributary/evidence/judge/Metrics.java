package org.tributary.evidence.judge;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.SymmetricEigen;

/** Two biased distances of tables of three numbers. */
enum Metrics {
  /** |mean difference|^2 + tr(S + T - 2 (S T)^1/2). */
  FRECHET {
    @Override
    double between(DMatrixRMaj x, int[] first, double shift, DMatrixRMaj y, int[] second) {
      double[] meanFirst = mean(x, first, shift);
      double[] meanSecond = mean(y, second, 0);
      DMatrixRMaj one = covariance(x, first);
      DMatrixRMaj two = covariance(y, second);
      double distance = 0;
      for (int c = 0; c < Tables.COLUMNS; c++) {
        distance += Math.pow(meanFirst[c] - meanSecond[c], 2) + one.get(c, c) + two.get(c, c);
      }
      SymmetricEigen eigen = SymmetricEigen.of(one);
      DMatrixRMaj root =
          eigen.recompose(
              Arrays.stream(eigen.values()).map(v -> Math.sqrt(Math.max(0, v))).toArray());
      DMatrixRMaj inner = new DMatrixRMaj(Tables.COLUMNS, Tables.COLUMNS);
      for (int i = 0; i < Tables.COLUMNS; i++) {
        for (int j = 0; j < Tables.COLUMNS; j++) {
          double sum = 0;
          for (int k = 0; k < Tables.COLUMNS; k++) {
            for (int l = 0; l < Tables.COLUMNS; l++) {
              sum += root.get(i, k) * two.get(k, l) * root.get(l, j);
            }
          }
          inner.set(i, j, sum);
        }
      }
      for (double value : SymmetricEigen.of(inner).values()) {
        distance -= 2 * Math.sqrt(Math.max(0, value));
      }
      return distance;
    }
  },
  /** Mean over columns of the largest difference of the two distribution functions. */
  COLUMNS {
    @Override
    double between(DMatrixRMaj x, int[] first, double shift, DMatrixRMaj y, int[] second) {
      double sum = 0;
      for (int c = 0; c < Tables.COLUMNS; c++) {
        sum += largest(sorted(x, first, c, shift), sorted(y, second, c, 0)) / Tables.COLUMNS;
      }
      return sum;
    }
  };

  abstract double between(DMatrixRMaj x, int[] first, double shift, DMatrixRMaj y, int[] second);

  SampleDistance on(DMatrixRMaj real, DMatrixRMaj candidate) {
    return (source, rows, realRows) ->
        between(
            source == SampleDistance.Source.CANDIDATE ? candidate : real,
            rows,
            source == SampleDistance.Source.MOVED ? .1 : 0,
            real,
            realRows);
  }

  private static double[] mean(DMatrixRMaj x, int[] rows, double shift) {
    double[] mean = new double[Tables.COLUMNS];
    for (int row : rows) {
      for (int c = 0; c < mean.length; c++) {
        mean[c] += x.data[row * mean.length + c] / rows.length;
      }
    }
    for (int c = 0; c < mean.length; c++) {
      mean[c] += shift;
    }
    return mean;
  }

  private static DMatrixRMaj covariance(DMatrixRMaj x, int[] rows) {
    double[] mean = mean(x, rows, 0);
    DMatrixRMaj covariance = new DMatrixRMaj(mean.length, mean.length);
    for (int row : rows) {
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          covariance.data[i * mean.length + j] +=
              (x.data[row * mean.length + i] - mean[i])
                  * (x.data[row * mean.length + j] - mean[j])
                  / (rows.length - 1);
        }
      }
    }
    return covariance;
  }

  private static double[] sorted(DMatrixRMaj x, int[] rows, int column, double shift) {
    return Arrays.stream(rows).mapToDouble(row -> x.get(row, column) + shift).sorted().toArray();
  }

  private static double largest(double[] first, double[] second) {
    double largest = 0;
    int j = 0;
    for (int i = 0; i < first.length; i++) {
      while (j < second.length && second[j] < first[i]) {
        j++;
        largest =
            Math.max(largest, Math.abs((double) j / second.length - (double) i / first.length));
      }
      largest = Math.max(largest, Math.abs((double) j / second.length - (i + 1.0) / first.length));
    }
    return largest;
  }
}
