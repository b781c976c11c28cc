package org.tributary.sdk.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
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
    return new Draw(this, stream.permutation(rows.size()));
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

    private Draw(Pool pool, int[] order) {
      this.pool = pool;
      this.order = order;
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

  /** A pool in which exact duplicates, all values and the source alike, form one unit each. */
  public static Pool ofDistinctRows(Samples rows, List<String> sourceNames) {
    TreeMap<List<Double>, Integer> seen = new TreeMap<>(Pool::compare);
    int[] units = new int[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      List<Double> key = new ArrayList<>(rows.length(row));
      for (int position = 0; position < rows.length(row); position++) {
        key.add(rows.value(row, position));
      }
      Integer unit = seen.putIfAbsent(key, seen.size());
      units[row] = unit == null ? seen.size() - 1 : unit;
    }
    return new Pool(rows, units, sourceNames);
  }

  private static int compare(List<Double> left, List<Double> right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int order = Double.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
