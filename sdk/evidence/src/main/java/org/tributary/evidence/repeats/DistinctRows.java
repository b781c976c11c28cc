package org.tributary.evidence.repeats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different rows of a table.
 *
 * @param codes one array a column: the value's number, 0-based, of each row
 * @param ofRow the number of the distinct row each row is
 * @param counts how often each distinct row occurs
 * @param example the first row of each distinct one
 */
record DistinctRows(int[][] codes, int[] ofRow, int[] counts, int[] example) {

  static DistinctRows of(List<Column> columns) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs at least 1 column, had none");
    }
    int rows = columns.get(0).values().length;
    int[][] codes = new int[columns.size()][];
    for (int c = 0; c < codes.length; c++) {
      double[] values = columns.get(c).values();
      if (values.length != rows) {
        throw new IllegalArgumentException(
            "columns must be equally long, were " + rows + " and " + values.length + " rows");
      }
      codes[c] = codes(values);
    }
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    int[] ofRow = new int[rows];
    int[] example = new int[rows];
    int[] counts = new int[rows];
    for (int i = 0; i < rows; i++) {
      Integer[] row = new Integer[codes.length];
      for (int c = 0; c < codes.length; c++) {
        row[c] = codes[c][i];
      }
      int next = numbers.size();
      Integer known = numbers.putIfAbsent(Arrays.asList(row), next);
      ofRow[i] = known == null ? next : known;
      example[ofRow[i]] = known == null ? i : example[ofRow[i]];
      counts[ofRow[i]]++;
    }
    int distinct = numbers.size();
    return new DistinctRows(
        codes, ofRow, Arrays.copyOf(counts, distinct), Arrays.copyOf(example, distinct));
  }

  private static int[] codes(double[] values) {
    Map<Double, Integer> numbers = new HashMap<>();
    int[] codes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      Integer next = numbers.size();
      // + 0.0, so that 0.0 and -0.0 are one value
      Integer known = numbers.putIfAbsent(values[i] + 0.0, next);
      codes[i] = known == null ? next : known;
    }
    return codes;
  }

  int rows() {
    return ofRow.length;
  }

  int distinct() {
    return counts.length;
  }

  int repeating() {
    return rows() - distinct();
  }

  /** The code of a distinct row in a column. */
  int code(int column, int distinct) {
    return codes[column][example[distinct]];
  }

  /** Whether each value of a column comes with one value only of another. */
  boolean determines(int column, int other) {
    int[] seen = new int[rows()];
    Arrays.fill(seen, -1);
    for (int k = 0; k < distinct(); k++) {
      int key = code(column, k);
      int value = code(other, k);
      if (seen[key] >= 0 && seen[key] != value) {
        return false;
      }
      seen[key] = value;
    }
    return true;
  }
}
