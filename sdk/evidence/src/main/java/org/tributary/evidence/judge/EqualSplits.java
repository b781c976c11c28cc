package org.tributary.evidence.judge;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;

/**
 * Samples of m units each, m = min(floor(.45 K), floor(.9 L)) with ten groups: A and B disjoint
 * real ones, C candidate ones, so that the bias a distance has at a size cancels.
 *
 * <p>Units are sorted by random keys, one a unit and replicate; A are the first and B the last of
 * the real ones. Without a group, the other units keep their places and only gaps are filled from
 * the middle: else the noise of splitting would count nine times.
 */
final class EqualSplits {
  /** No group is left out. */
  static final int NONE = -1;

  private final int[][] realRows;
  private final int[][] candidateRows;
  private final int[][] realOrders;
  private final int[][] candidateOrders;
  private final int[] realGroup;
  private final int[] candidateGroup;
  private final int size;
  private final int candidateSize;

  EqualSplits(Units real, Units candidate, int replicates, int groups, RandomStream stream) {
    this(real, candidate, replicates, groups, Integer.MAX_VALUE, stream);
  }

  /**
   * Samples of no more than so many rows on average.
   *
   * @param mostRows {@code >= 1}
   */
  EqualSplits(
      Units real, Units candidate, int replicates, int groups, int mostRows, RandomStream stream) {
    this.realRows = real.rowsByUnit();
    this.candidateRows = candidate.rowsByUnit();
    // what is left without the largest group: .45 K and .9 L with ten groups
    int realLeft =
        atMost(mostRows, real, (real.count() - (real.count() + groups - 1) / groups) / 2);
    int candidateLeft =
        atMost(mostRows, candidate, candidate.count() - (candidate.count() + groups - 1) / groups);
    if (real.single() == candidate.single()) {
      this.size = Math.min(realLeft, candidateLeft);
      this.candidateSize = size;
    } else {
      // single rows against whole units: as many rows on each side, on average
      double rows = (double) real.rowCount() / real.count();
      double candidateRows = (double) candidate.rowCount() / candidate.count();
      this.size = (int) Math.max(1, Math.min(realLeft, candidateLeft * candidateRows / rows));
      this.candidateSize =
          (int) Math.max(1, Math.min(candidateLeft, Math.round(size * rows / candidateRows)));
    }
    this.realGroup = groups(real.count(), groups, stream.child("real-groups"));
    this.candidateGroup = groups(candidate.count(), groups, stream.child("candidate-groups"));
    this.realOrders = new int[replicates][];
    this.candidateOrders = new int[replicates][];
    for (int j = 0; j < replicates; j++) {
      realOrders[j] = byKey(real.count(), stream.child("real", j));
      candidateOrders[j] = byKey(candidate.count(), stream.child("candidate", j));
    }
  }

  private static int atMost(int mostRows, Units units, int left) {
    double most = (double) mostRows * units.count() / units.rowCount();
    return (int) Math.max(1, Math.min(left, most));
  }

  int unitsInSample() {
    return size;
  }

  int replicates() {
    return realOrders.length;
  }

  /** A of a replicate, without a group of real units. */
  int[] first(int replicate, int without) {
    return rows(realOrders[replicate], realGroup, without, realRows, size, false);
  }

  /** B of a replicate. */
  int[] second(int replicate, int without) {
    return rows(realOrders[replicate], realGroup, without, realRows, size, true);
  }

  /** C of a replicate, without a group of candidate units. */
  int[] candidate(int replicate, int without) {
    return rows(
        candidateOrders[replicate], candidateGroup, without, candidateRows, candidateSize, false);
  }

  private static int[] rows(
      int[] order, int[] group, int without, int[][] rowsOfUnit, int wanted, boolean fromTheEnd) {
    int[][] chosen = new int[wanted][];
    int total = 0;
    int taken = 0;
    for (int k = 0; k < order.length && taken < wanted; k++) {
      int unit = order[fromTheEnd ? order.length - 1 - k : k];
      if (group[unit] != without) {
        chosen[taken++] = rowsOfUnit[unit];
        total += rowsOfUnit[unit].length;
      }
    }
    int[] rows = new int[total];
    int filled = 0;
    for (int[] part : chosen) {
      System.arraycopy(part, 0, rows, filled, part.length);
      filled += part.length;
    }
    return rows;
  }

  private static int[] groups(int units, int groups, RandomStream stream) {
    int[] order = stream.permutation(units);
    int[] group = new int[units];
    for (int k = 0; k < units; k++) {
      group[order[k]] = k % groups;
    }
    return group;
  }

  private static int[] byKey(int units, RandomStream stream) {
    double[] keys = new double[units];
    stream.fillUniform(keys, 0, units);
    return IntStream.range(0, units)
        .boxed()
        .sorted(Comparator.comparingDouble(u -> keys[u]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
