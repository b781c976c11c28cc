package org.tributary.evidence.judge;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/** One pass over all pairs of two tables in blocks of rows, so that no n x m matrix is kept. */
final class PairPass {
  private static final int BLOCK = 256;

  private PairPass() {}

  @FunctionalInterface
  interface Visitor {
    /** A row of X with its dissimilarities to every row of Y, at an offset. */
    void row(int row, double[] values, int from);
  }

  static void visit(DMatrixRMaj x, DMatrixRMaj y, PairDissimilarity d, Visitor visitor) {
    for (int start = 0; start < x.numRows; start += BLOCK) {
      int count = Math.min(BLOCK, x.numRows - start);
      double[] part = Arrays.copyOfRange(x.data, start * x.numCols, (start + count) * x.numCols);
      DMatrixRMaj block = d.between(DMatrixRMaj.wrap(count, x.numCols, part), y);
      for (int i = 0; i < count; i++) {
        visitor.row(start + i, block.data, i * y.numRows);
      }
    }
  }
}
