package org.tributary.sdk.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;

/**
 * Finite data: rows, the unit each belongs to, and the ways of drawing from them that are honest.
 *
 * <p>Rows of one unit always stay on one side of a split: exact duplicates, a block of days, the
 * same position of parallel texts. A unit may span sources, and is then held out of all of them.
 *
 * @param rows all rows
 * @param units unit of each row, 0 .. number of units - 1
 * @param sourceNames K names
 */
public record Pool(Samples rows, int[] units, List<String> sourceNames) {
  public Pool {
    units = units.clone();
    sourceNames = List.copyOf(sourceNames);
    if (rows.size() == 0) {
      throw new IllegalArgumentException("a pool needs at least one row");
    }
    if (units.length != rows.size()) {
      throw new IllegalArgumentException(units.length + " units for " + rows.size() + " rows");
    }
    if (sourceNames.size() != rows.sources()) {
      throw new IllegalArgumentException(
          sourceNames.size() + " source names for " + rows.sources() + " sources");
    }
  }

  /**
   * How many units rows of this pool touch.
   *
   * @param chosen rows of this pool, told by their ids
   * @throws IllegalArgumentException when one of them is not of this pool
   */
  public long units(Samples chosen) {
    int most = Arrays.stream(units).max().orElse(0) + 1;
    boolean[] seen = new boolean[most];
    if (Arrays.stream(units).distinct().count() == rows.size()) {
      return chosen.size();
    }
    Map<Long, Integer> unitOf = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      unitOf.put(rows.rowId(row), units[row]);
    }
    int count = 0;
    for (int row = 0; row < chosen.size(); row++) {
      Integer unit = unitOf.get(chosen.rowId(row));
      if (unit == null) {
        throw new IllegalArgumentException(
            "row " + chosen.rowId(row) + " is not of the pool whose units are counted");
      }
      count += seen[unit] ? 0 : 1;
      seen[unit] = true;
    }
    return count;
  }

  /** A part for training and a part held out; no unit is in both. */
  public record Split(Pool train, Pool test) {}

  /**
   * A random split, stratified by source: units are grouped by the set of sources they touch, and
   * from each group about {@code testShare} of its rows go to the test side.
   *
   * @param testShare above 0, below 1
   * @throws IllegalArgumentException when a side would stay empty
   */
  public Split split(RandomStream stream, double testShare) {
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException("testShare must be in (0, 1), was " + testShare);
    }
    boolean[] held = UnitSplit.hold(this, stream, testShare);
    int test = 0;
    for (boolean each : held) {
      test += each ? 1 : 0;
    }
    if (test == 0 || test == rows.size()) {
      throw new IllegalArgumentException(
          "a split of "
              + rows.size()
              + " rows with test share "
              + testShare
              + " leaves one side empty: there are too few units");
    }
    return new Split(where(held, false), where(held, true));
  }

  /**
   * A split without chance: the units of each group (those that touch the same sources), in the
   * order of their numbers, fall into {@code folds} runs of about equal length; run {@code held} is
   * the test side. Over all folds every unit is held out once.
   *
   * @param held {@code 0 <= held < folds}
   * @param folds at least 2
   * @throws IllegalArgumentException when a group has fewer units than there are folds
   */
  public Split fold(int held, int folds) {
    foldRefusal(folds)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why);
            });
    if (held < 0 || held >= folds) {
      throw new IllegalArgumentException("fold " + held + " of " + folds + " folds");
    }
    boolean[] test = UnitSplit.fold(this, held, folds);
    return new Split(where(test, false), where(test, true));
  }

  /** Why a number of folds cannot be made; empty when it can. */
  public Optional<String> foldRefusal(int folds) {
    if (folds < 2) {
      return Optional.of("folds must be >= 2, was " + folds);
    }
    int least = UnitSplit.smallestGroup(this);
    return least >= folds
        ? Optional.empty()
        : Optional.of(
            folds
                + " folds of "
                + least
                + " units (blocks, distinct rows) of one group of sources: at most "
                + least
                + " folds are possible");
  }

  /**
   * The sources that a split leaves without a row on one of its sides, by name: they have too few
   * units. Told by one trial split, which is exact where all units are equally large.
   *
   * @param testShare above 0, below 1
   */
  public List<String> sourcesLostBySplit(double testShare) {
    boolean[] held = UnitSplit.hold(this, RandomStream.of(0, 0).child("trial split"), testShare);
    int[] test = new int[rows.sources()];
    int[] train = new int[rows.sources()];
    for (int row = 0; row < held.length; row++) {
      int[] side = held[row] ? test : train;
      side[rows.source(row)]++;
    }
    return IntStream.range(0, test.length)
        .filter(k -> test[k] == 0 || train[k] == 0)
        .mapToObj(sourceNames::get)
        .toList();
  }

  /** The rows with these indices as a pool of its own. */
  public Pool select(int[] indices) {
    int[] kept = new int[indices.length];
    for (int i = 0; i < indices.length; i++) {
      kept[i] = units[indices[i]];
    }
    return new Pool(rows.select(indices), kept, sourceNames);
  }

  /** Draws rows one after another from one keyed permutation: no row comes twice. */
  public Draw draw(RandomStream stream) {
    return new Draw(this, stream.permutation(rows.size()), 0);
  }

  /** As many rows as there are, drawn with replacement. Only where a plan asks for it by name. */
  public Samples bootstrap(RandomStream stream) {
    int[] indices = new int[rows.size()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = stream.nextInt(rows.size());
    }
    return rows.select(indices);
  }

  /** Rows of each source. */
  public int[] countBySource() {
    int[] counts = new int[rows.sources()];
    for (int row = 0; row < rows.size(); row++) {
      counts[rows.source(row)]++;
    }
    return counts;
  }

  private Pool where(boolean[] held, boolean wanted) {
    int[] indices = new int[held.length];
    int count = 0;
    for (int row = 0; row < held.length; row++) {
      if (held[row] == wanted) {
        indices[count++] = row;
      }
    }
    return select(Arrays.copyOf(indices, count));
  }

  /** A cursor over one keyed permutation of a pool's rows. */
  public static final class Draw {
    private final Pool pool;
    private final int[] order;
    private int next;

    private Draw(Pool pool, int[] order, int next) {
      this.pool = pool;
      this.order = order;
      this.next = next;
    }

    /** Another cursor at the same place, which moves by itself. */
    public Draw fromHere() {
      return new Draw(pool, order, next);
    }

    /** Rows not drawn yet. */
    public int left() {
      return order.length - next;
    }

    /**
     * The next {@code count} rows.
     *
     * @throws IllegalArgumentException when fewer are left: the plan needs more data than exist
     */
    public Samples take(int count) {
      if (count < 0 || count > left()) {
        throw new IllegalArgumentException(
            count
                + " fresh rows wanted, "
                + left()
                + " of "
                + order.length
                + " left: lower the sample size or the number of generations");
      }
      int[] indices = Arrays.copyOfRange(order, next, next + count);
      next += count;
      return pool.rows.select(indices);
    }
  }

  /** A pool in which exact duplicates form one unit each, whatever their source. */
  public static Pool ofDistinctRows(Samples rows, List<String> sourceNames) {
    Integer[] order = new Integer[rows.size()];
    Arrays.setAll(order, row -> row);
    Arrays.sort(order, (left, right) -> compare(rows, left, right));
    int[] units = new int[order.length];
    for (int i = 1; i < order.length; i++) {
      boolean same = compare(rows, order[i - 1], order[i]) == 0;
      units[order[i]] = units[order[i - 1]] + (same ? 0 : 1);
    }
    return new Pool(rows, units, sourceNames);
  }

  private static int compare(Samples rows, int left, int right) {
    int shared = Math.min(rows.length(left), rows.length(right));
    for (int position = 0; position < shared; position++) {
      int order = Double.compare(rows.value(left, position), rows.value(right, position));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(rows.length(left), rows.length(right));
  }
}
