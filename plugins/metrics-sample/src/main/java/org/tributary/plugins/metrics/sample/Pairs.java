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
}
