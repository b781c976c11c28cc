package org.tributary.evidence.copies;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The distinct rows of a training table, with where they stand.
 *
 * @param byCode for each code, its number among the distinct rows
 * @param first the first row of each
 * @param counts how often it occurs
 * @param onlyUnit the unit of all its rows, or -1 where several hold it
 */
record DistinctTraining(Map<Integer, Integer> byCode, int[] first, int[] counts, int[] onlyUnit) {

  static DistinctTraining of(CopyTable table) {
    Map<Integer, Integer> byCode = new HashMap<>();
    int[] first = new int[table.rows()];
    int[] counts = new int[table.rows()];
    int[] onlyUnit = new int[table.rows()];
    for (int i = 0; i < table.rows(); i++) {
      int next = byCode.size();
      Integer known = byCode.putIfAbsent(table.codes()[i], next);
      int k = known == null ? next : known;
      int unit = table.units().ofRow(i);
      if (known == null) {
        first[k] = i;
        onlyUnit[k] = unit;
      } else if (onlyUnit[k] != unit) {
        onlyUnit[k] = -1;
      }
      counts[k]++;
    }
    int distinct = byCode.size();
    return new DistinctTraining(
        byCode,
        Arrays.copyOf(first, distinct),
        Arrays.copyOf(counts, distinct),
        Arrays.copyOf(onlyUnit, distinct));
  }

  int count() {
    return first.length;
  }

  boolean holds(int code) {
    return number(code) >= 0;
  }

  /** The number of the distinct row of a code, -1 if there is none. */
  int number(int code) {
    return byCode.getOrDefault(code, -1);
  }

  /** Whether a training row has an equal one in another unit. */
  boolean tied(CopyTable table, int row) {
    return onlyUnit[number(table.codes()[row])] < 0;
  }
}
