package org.tributary.plugins.study.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.tributary.evidence.Units;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;

/**
 * Rows of one side of a judgement with the units they were drawn in.
 *
 * @param rows at least one
 * @param units of the rows
 */
record JudgedRows(Samples rows, Units units) {
  JudgedRows {
    if (rows.size() != units.rowCount()) {
      throw new IllegalArgumentException(
          "units must be of the rows, were of " + units.rowCount() + " for " + rows.size());
    }
  }

  /** Rows that are units each. */
  static JudgedRows single(Samples rows) {
    return new JudgedRows(rows, Units.rows(rows.size()));
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
      labels[row] = unitOf.get(rows.rowId(row));
    }
    return new JudgedRows(rows, Units.of(labels));
  }
}
