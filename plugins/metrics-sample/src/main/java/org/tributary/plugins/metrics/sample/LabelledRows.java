package org.tributary.plugins.metrics.sample;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** The rows of two samples, one after the other, with the sample they come from. */
record LabelledRows(DMatrixRMaj rows, boolean[] second) {

  static LabelledRows of(DMatrixRMaj first, DMatrixRMaj second, int minimumRows) {
    SampleArguments.requireComparable(first, second, minimumRows);
    int columns = first.numCols;
    DMatrixRMaj rows = new DMatrixRMaj(first.numRows + second.numRows, columns);
    System.arraycopy(first.data, 0, rows.data, 0, first.numRows * columns);
    System.arraycopy(second.data, 0, rows.data, first.numRows * columns, second.numRows * columns);
    boolean[] labels = new boolean[rows.numRows];
    Arrays.fill(labels, first.numRows, labels.length, true);
    return new LabelledRows(rows, labels);
  }

  double[] row(int row) {
    return Arrays.copyOfRange(rows.data, row * rows.numCols, (row + 1) * rows.numCols);
  }

  double[][] rows(int[] chosen) {
    return Arrays.stream(chosen).mapToObj(this::row).toArray(double[][]::new);
  }

  LabelledRows subset(int[] chosen) {
    return new LabelledRows(new DMatrixRMaj(rows(chosen)), labels(chosen));
  }

  boolean[] labels(int[] chosen) {
    boolean[] labels = new boolean[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      labels[i] = second[chosen[i]];
    }
    return labels;
  }
}
