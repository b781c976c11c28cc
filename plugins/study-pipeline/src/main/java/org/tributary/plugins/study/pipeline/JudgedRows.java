package org.tributary.plugins.study.pipeline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.tributary.evidence.Units;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.studies.RepeatedRows;

/**
 * Rows of one side of a judgement with the units they were drawn in.
 *
 * @param rows at least one
 * @param units of the rows
 * @param named whether the units are of something that has a name, as customers and blocks; else
 *     they are rows, or copies of one row
 */
record JudgedRows(Samples rows, Units units, boolean named) {
  JudgedRows {
    if (rows.size() != units.rowCount()) {
      throw new IllegalArgumentException(
          "units must be of the rows, were of " + units.rowCount() + " for " + rows.size());
    }
  }

  /** Rows that are units each. */
  static JudgedRows single(Samples rows) {
    return new JudgedRows(rows, Units.rows(rows.size()), false);
  }

  /** Rows of a pool, told by their ids, with its units. */
  static JudgedRows of(Pool pool, Samples rows) {
    int[] units = pool.units();
    Map<Long, Integer> unitOf = new HashMap<>();
    for (int row = 0; row < units.length; row++) {
      unitOf.put(pool.rows().rowId(row), units[row]);
    }
    int[] labels = new int[rows.size()];
    for (int row = 0; row < labels.length; row++) {
      Integer unit = unitOf.get(rows.rowId(row));
      if (unit == null) {
        throw new IllegalArgumentException("row " + rows.rowId(row) + " is not of the pool");
      }
      labels[row] = unit;
    }
    Units own = Units.of(labels);
    return new JudgedRows(rows, own, !own.single() && !RepeatedRows.equalRowsAreUnits(pool));
  }

  /** The same rows with the values of one of their columns as units. */
  JudgedRows by(int column) {
    Map<Double, Integer> numbers = new HashMap<>();
    int[] labels = new int[rows.size()];
    for (int row = 0; row < labels.length; row++) {
      int next = numbers.size();
      labels[row] = numbers.computeIfAbsent(rows.value(row, column) + 0.0, value -> next);
    }
    return new JudgedRows(rows, Units.of(labels), true);
  }

  /** The same rows, each a unit of its own. */
  JudgedRows ofRows() {
    return single(rows);
  }

  /** Without some units. */
  JudgedRows without(int[] left) {
    BitSet gone = new BitSet();
    Arrays.stream(left).forEach(gone::set);
    int[] kept =
        IntStream.range(0, rows.size()).filter(row -> !gone.get(units.ofRow(row))).toArray();
    return new JudgedRows(rows.select(kept), units.select(kept), named);
  }

  /** The unit of each row by its id; empty where every row stands for itself. */
  Map<Long, Integer> unitsById() {
    Map<Long, Integer> byId = new HashMap<>();
    for (int row = 0; row < rows.size() && !units.single(); row++) {
      byId.put(rows.rowId(row), units.ofRow(row));
    }
    return byId;
  }
}
