package org.tributary.evidence.splits;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Splits counted by what they hold out, in whatever order it was drawn. */
public final class DistinctSplits {
  private DistinctSplits() {}

  /** Indices of the first split of each distinct test set of units, ascending. */
  public static int[] first(List<int[]> testUnits) {
    Set<BitSet> seen = new LinkedHashSet<>();
    return IntStream.range(0, testUnits.size())
        .filter(j -> seen.add(set(testUnits.get(j))))
        .toArray();
  }

  private static BitSet set(int[] units) {
    BitSet set = new BitSet();
    for (int unit : units) {
      set.set(unit);
    }
    return set;
  }
}
