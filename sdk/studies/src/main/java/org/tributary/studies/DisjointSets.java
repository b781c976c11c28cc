package org.tributary.studies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.evidence.Units;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;

/**
 * A pool cut into one test part and training sets that share no unit (evidence-2, section 6).
 *
 * <p>Units of the training part come in one keyed order; a set takes whole ones until it is full,
 * and rows of a unit that it has no room for are in no set. So set j is the same however many are
 * made.
 *
 * @param split the training part that is cut up, and the test part that judges every set
 * @param sets rows of each set, as indices into the training part
 */
record DisjointSets(Pool.Split split, List<int[]> sets) {
  /** Of the pool at least, held out: the fewer test rows, the more they decide alone. */
  private static final double LEAST_TEST_SHARE = 0.25;

  /** The sets that a plan wants of a pool, at most so many, by a stream that replicates share. */
  static DisjointSets of(DataPlan plan, Pool pool, int most, RandomStream shared) {
    double share = Math.max(LEAST_TEST_SHARE, plan.options().testShare());
    Pool.Split split = pool.split(shared.child("test"), share);
    int[] wanted =
        plan.countsFixed()
            ? plan.fixedCounts()
            : new int[] {plan.options().samples().orElseThrow()};
    return new DisjointSets(split, cut(split.train(), wanted, most, shared.child("sets")));
  }

  /**
   * How many a plan can count on, no more than so many, told by a trial: exact where units are
   * equally large.
   */
  static int count(DataPlan plan, Pool pool, int most) {
    return of(plan, pool, most, RandomStream.of(0, 0).child("trial")).sets().size();
  }

  /** The rows of one set. */
  Samples training(int set) {
    if (set >= sets.size()) {
      throw new IllegalArgumentException(
          "replicate "
              + set
              + " wants a training set of its own, the table gives "
              + sets.size()
              + " that share no unit: lower replicates or samples");
    }
    return split.train().rows().select(sets.get(set));
  }

  /** Rows of sets, each as many of every source as wanted; one number is for all sources. */
  private static List<int[]> cut(Pool pool, int[] wanted, int most, RandomStream stream) {
    int[][] units = Units.of(pool.units()).rowsByUnit();
    int[] order = stream.permutation(units.length);
    boolean[] used = new boolean[units.length];
    List<int[]> sets = new ArrayList<>();
    int size = Arrays.stream(wanted).sum();
    int first = 0;
    while (sets.size() < most) {
      int[] left = wanted.clone();
      int[] chosen = new int[size];
      int taken = 0;
      for (int i = first; i < order.length && taken < size; i++) {
        if (used[i]) {
          first += i == first ? 1 : 0;
          continue;
        }
        for (int row : units[order[i]]) {
          int source = wanted.length == 1 ? 0 : pool.rows().source(row);
          if (left[source] > 0) {
            left[source]--;
            chosen[taken++] = row;
            used[i] = true;
          }
        }
      }
      if (taken < size) {
        return sets;
      }
      sets.add(chosen);
    }
    return sets;
  }
}
