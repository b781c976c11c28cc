package org.tributary.evidence.judge;

import java.util.Arrays;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/** The units of one table and the at most 500 of them that the null law is computed from. */
final class Side {
  /** Units a side from which the null law is computed at most. */
  static final int MOST_UNITS = 500;

  final Units units;

  /** For each row, its unit's number among those drawn, or -1. */
  final int[] drawnOfRow;

  final int drawn;

  Side(Units units, RandomStream stream) {
    this.units = units;
    this.drawn = Math.min(MOST_UNITS, units.count());
    int[] number = new int[units.count()];
    if (drawn == units.count()) {
      Arrays.setAll(number, u -> u);
    } else {
      Arrays.fill(number, -1);
      int[] chosen = stream.sampleWithoutReplacement(units.count(), drawn);
      for (int k = 0; k < drawn; k++) {
        number[chosen[k]] = k;
      }
    }
    this.drawnOfRow = new int[units.rowCount()];
    Arrays.setAll(drawnOfRow, i -> number[units.ofRow(i)]);
  }

  /** Rows of each unit drawn. */
  double[] sizes() {
    double[] sizes = new double[drawn];
    for (int unit : drawnOfRow) {
      if (unit >= 0) {
        sizes[unit]++;
      }
    }
    return sizes;
  }

  /** sqrt(K / (K - 1)) / n, times sqrt(K / drawn) where not all units are drawn. */
  double weight() {
    double count = units.count();
    return Math.sqrt(count / (count - 1) * count / drawn) / units.rowCount();
  }
}
