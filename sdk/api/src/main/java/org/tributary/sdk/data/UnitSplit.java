package org.tributary.sdk.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.numerics.random.RandomStream;

/**
 * Chooses whole units for the test side, stratum by stratum. A stratum is the set of sources its
 * units touch. Holds no object a row, so that a million rows split in a fraction of a second.
 */
final class UnitSplit {
  private UnitSplit() {}

  /** Units 0 .. count-1 of rows, how many rows each has, and the units of each stratum. */
  private record Grouped(int[] units, int[] sizes, Map<String, BitSet> strata) {
    static Grouped of(Pool pool) {
      Samples rows = pool.rows();
      int[] units = dense(pool.units());
      int count = Arrays.stream(units).max().orElse(-1) + 1;
      int[] sizes = new int[count];
      BitSet[] touched = new BitSet[count];
      for (int row = 0; row < units.length; row++) {
        int unit = units[row];
        sizes[unit]++;
        if (touched[unit] == null) {
          touched[unit] = new BitSet();
        }
        touched[unit].set(rows.source(row));
      }
      Map<String, BitSet> strata = new TreeMap<>();
      for (int unit = 0; unit < count; unit++) {
        strata.computeIfAbsent(touched[unit].toString(), set -> new BitSet()).set(unit);
      }
      return new Grouped(units, sizes, strata);
    }

    boolean[] rowsOf(boolean[] heldUnits) {
      boolean[] held = new boolean[units.length];
      for (int row = 0; row < units.length; row++) {
        held[row] = heldUnits[units[row]];
      }
      return held;
    }
  }

  static boolean[] hold(Pool pool, RandomStream stream, double testShare) {
    Grouped grouped = Grouped.of(pool);
    boolean[] held = new boolean[grouped.sizes.length];
    grouped.strata.forEach(
        (set, members) ->
            hold(members.stream().toArray(), grouped.sizes, stream, set, testShare, held));
    return grouped.rowsOf(held);
  }

  /** Unit i of a stratum of c units is of fold floor(i folds / c). */
  static boolean[] fold(Pool pool, int fold, int folds) {
    Grouped grouped = Grouped.of(pool);
    boolean[] held = new boolean[grouped.sizes.length];
    for (BitSet members : grouped.strata.values()) {
      int[] group = members.stream().toArray();
      for (int i = 0; i < group.length; i++) {
        held[group[i]] = (long) i * folds / group.length == fold;
      }
    }
    return grouped.rowsOf(held);
  }

  /** Units of the stratum that has fewest. */
  static int smallestGroup(Pool pool) {
    return Grouped.of(pool).strata.values().stream()
        .mapToInt(BitSet::cardinality)
        .min()
        .orElseThrow();
  }

  private static void hold(
      int[] group,
      int[] sizes,
      RandomStream stream,
      String stratum,
      double testShare,
      boolean[] held) {
    long size = 0;
    for (int unit : group) {
      size += sizes[unit];
    }
    double wanted = testShare * size;
    long taken = 0;
    for (int index : stream.child("stratum " + stratum).permutation(group.length)) {
      int unit = group[index];
      // Take a unit when that brings the count nearer to the share wanted.
      if (taken + sizes[unit] / 2.0 <= wanted) {
        held[unit] = true;
        taken += sizes[unit];
      }
    }
  }

  /** Unit numbers 0 .. count-1 in order of the given ones. */
  private static int[] dense(int[] units) {
    int[] sorted = units.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] result = new int[units.length];
    for (int row = 0; row < units.length; row++) {
      result[row] = Arrays.binarySearch(sorted, 0, distinct, units[row]);
    }
    return result;
  }
}
