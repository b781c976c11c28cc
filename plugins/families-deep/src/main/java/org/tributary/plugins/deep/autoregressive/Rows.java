package org.tributary.plugins.deep.autoregressive;

import org.tributary.sdk.data.Samples;

/** Rows of categories as whole numbers. */
final class Rows {
  private Rows() {}

  static int[][] of(Samples samples) {
    int[][] rows = new int[samples.size()][samples.space().width()];
    for (int row = 0; row < rows.length; row++) {
      for (int t = 0; t < rows[row].length; t++) {
        rows[row][t] = (int) samples.value(row, t);
      }
    }
    return rows;
  }
}
