package org.tributary.evidence.copies;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.statistics.Samples;

/**
 * Codes of rows such that rows equal up to rounding have one code: values of a column that are
 * neighbouring doubles count as one, at whatever scale or offset they are.
 */
public final class RowCodes {
  private RowCodes() {}

  /** One array of codes a table; all have the same columns. */
  public static List<int[]> of(List<DMatrixRMaj> tables) {
    int columns = tables.get(0).numCols;
    int rows = 0;
    for (DMatrixRMaj table : tables) {
      if (table.numCols != columns) {
        throw new IllegalArgumentException(
            "tables must have the same columns, had " + columns + " and " + table.numCols);
      }
      rows += table.numRows;
    }
    int[][] codes = new int[rows][columns];
    for (int c = 0; c < columns; c++) {
      double[] values = new double[rows];
      int at = 0;
      for (DMatrixRMaj table : tables) {
        for (int i = 0; i < table.numRows; i++) {
          values[at++] = table.data[i * columns + c];
        }
      }
      int[] column = column(Samples.requireFinite(values, 1, "column " + c));
      for (int i = 0; i < rows; i++) {
        codes[i][c] = column[i];
      }
    }
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    int[] ofRow = new int[rows];
    for (int i = 0; i < rows; i++) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(Arrays.stream(codes[i]).boxed().toList(), next);
      ofRow[i] = known == null ? next : known;
    }
    int[] from = {0};
    return tables.stream()
        .map(table -> Arrays.copyOfRange(ofRow, from[0], from[0] += table.numRows))
        .toList();
  }

  private static int[] column(double[] values) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> values[i] + 0.0));
    int[] codes = new int[values.length];
    for (int k = 1; k < order.length; k++) {
      double lower = values[order[k - 1]];
      boolean equal = values[order[k]] - lower <= Math.ulp(lower);
      codes[order[k]] = codes[order[k - 1]] + (equal ? 0 : 1);
    }
    return codes;
  }
}
