package org.tributary.evidence.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Moments;
import org.tributary.numerics.statistics.PeakSet;
import org.tributary.numerics.statistics.Samples;

/**
 * Whether a mean curve has a peak to look for: the range from its highest to its lowest position,
 * with an interval that is simultaneous over all pairs of positions.
 *
 * @param highest position of the largest mean
 * @param lowest position of the smallest mean
 * @param range difference of the two means
 * @param enoughPositions whether there are at least {@value #FEWEST_POSITIONS}
 */
public record PeakCondition(int highest, int lowest, Interval range, boolean enoughPositions) {
  /** Positions from which on a peak may be asked for. */
  public static final int FEWEST_POSITIONS = 5;

  /**
   * Asks.
   *
   * @param curves rows are replicates (at least 2), columns positions (at least 2), all finite
   */
  public static PeakCondition ask(double[][] curves, Replication replication, double level) {
    int count = curves.length == 0 ? 0 : curves[0].length;
    if (curves.length < 2 || count < 2) {
      throw new IllegalArgumentException(
          "a peak needs at least 2 replicates and 2 positions, had "
              + curves.length
              + " and "
              + count);
    }
    double[] means = new double[count];
    for (int j = 0; j < count; j++) {
      means[j] = Moments.of(column(curves, j)).mean();
    }
    int highest = 0;
    int lowest = 0;
    for (int j = 1; j < count; j++) {
      highest = means[j] > means[highest] ? j : highest;
      lowest = means[j] < means[lowest] ? j : lowest;
    }
    double[] high = column(curves, highest);
    double[] low = column(curves, lowest);
    double[] differences = new double[high.length];
    Arrays.setAll(differences, r -> high[r] - low[r]);
    return new PeakCondition(
        highest,
        lowest,
        replication.mean(differences, pairLevel(count, level)),
        count >= FEWEST_POSITIONS);
  }

  /**
   * The positions that may be the highest, by the t intervals of their differences to the highest
   * mean, simultaneous over all pairs: for replicates that overlap and cannot be resampled.
   *
   * @param curves as in {@link #ask}
   */
  public PeakSet set(double[][] curves, Replication replication, double level) {
    int count = curves[0].length;
    double pairLevel = pairLevel(count, level);
    List<Integer> kept = new ArrayList<>();
    for (int j = 0; j < count; j++) {
      int position = j;
      double[] behind =
          Arrays.stream(curves).mapToDouble(curve -> curve[highest] - curve[position]).toArray();
      if (!(replication.mean(behind, pairLevel).lower() > 0)) {
        kept.add(j);
      }
    }
    boolean monotone = kept.contains(0) || kept.contains(count - 1);
    return new PeakSet(kept, highest, monotone, level);
  }

  private static double pairLevel(int count, double level) {
    return 1 - (1 - Samples.requireLevel(level)) / (0.5 * count * (count - 1));
  }

  /** Whether no position is shown to be higher than another. */
  public boolean flat() {
    return !(range.lower() > 0);
  }

  /** Whether a peak may be asked for. */
  public boolean possible() {
    return enoughPositions && !flat();
  }

  private static double[] column(double[][] curves, int position) {
    return Arrays.stream(curves).mapToDouble(curve -> curve[position]).toArray();
  }
}
