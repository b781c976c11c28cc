package org.tributary.sdk.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.numerics.random.RandomStream;

/** Chooses whole units for the test side, stratum by stratum. */
final class UnitSplit {
  private UnitSplit() {}

  static boolean[] hold(Pool pool, RandomStream stream, double testShare) {
    Samples rows = pool.rows();
    int[] units = pool.units();
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int row = 0; row < units.length; row++) {
      members.computeIfAbsent(units[row], unit -> new ArrayList<>()).add(row);
    }
    // A stratum is the set of sources its units touch.
    Map<String, List<List<Integer>>> strata = new TreeMap<>();
    for (List<Integer> unit : members.values()) {
      BitSet touched = new BitSet();
      unit.forEach(row -> touched.set(rows.source(row)));
      strata.computeIfAbsent(touched.toString(), set -> new ArrayList<>()).add(unit);
    }
    boolean[] held = new boolean[units.length];
    strata.forEach(
        (set, group) -> {
          int size = group.stream().mapToInt(List::size).sum();
          double wanted = testShare * size;
          int taken = 0;
          for (int index : stream.child("stratum " + set).permutation(group.size())) {
            List<Integer> unit = group.get(index);
            // Take a unit when that brings the count nearer to the share wanted.
            if (taken + unit.size() / 2.0 > wanted) {
              continue;
            }
            unit.forEach(row -> held[row] = true);
            taken += unit.size();
          }
        });
    return held;
  }
}
