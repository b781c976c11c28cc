package org.tributary.evidence.splits;

import java.util.Optional;

/**
 * Disjoint training sets beside one test set, where the pool is far above the asked training size.
 *
 * @param trainingSets J, in 25..50
 * @param trainSize units in each
 * @param testSize units held out, a quarter of the pool at least
 */
public record DisjointPlan(int trainingSets, int trainSize, int testSize) {
  /** Fewer training sets tell too little of the spread between them. */
  public static final int FEWEST = 25;

  /** More are not worth their fits. */
  public static final int MOST = 50;

  public DisjointPlan {
    if (trainingSets < FEWEST || trainSize < 1 || testSize < 2) {
      throw new IllegalArgumentException(
          "a disjoint plan needs at least 25 training sets and 2 test units, had "
              + trainingSets
              + " of "
              + trainSize
              + " and "
              + testSize);
    }
  }

  /**
   * The plan where J n_train + n_test {@code <=} N with n_test = N/4 and J {@code >=} 25; empty
   * where the pool does not allow it and overlapping splits must do.
   */
  public static Optional<DisjointPlan> of(int pool, int trainSize) {
    if (pool < 1 || trainSize < 1) {
      throw new IllegalArgumentException(
          "pool and trainSize must be >= 1, were " + pool + " and " + trainSize);
    }
    int testSize = (pool + 3) / 4;
    int sets = Math.min(MOST, (pool - testSize) / trainSize);
    return sets < FEWEST || testSize < 2
        ? Optional.empty()
        : Optional.of(new DisjointPlan(sets, trainSize, testSize));
  }
}
