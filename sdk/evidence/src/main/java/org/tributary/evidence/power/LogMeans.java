package org.tributary.evidence.power;

import java.util.function.ToDoubleFunction;
import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Samples;

/** Log means over replicates at each position, of all replicates and without each in turn. */
public final class LogMeans {
  private final double[] all;
  private final double[][] without;

  /**
   * Takes the logs of the means.
   *
   * @param values rows are replicates (at least 3), columns positions, all finite
   * @throws IllegalArgumentException if a mean, also without any one replicate, is not positive
   */
  public LogMeans(double[][] values) {
    int replicates = values.length;
    if (replicates < 3) {
      throw new IllegalArgumentException("log means need at least 3 replicates, had " + replicates);
    }
    int positions = values[0].length;
    double[] sums = new double[positions];
    for (double[] row : values) {
      Samples.requireFinite(row, 1, "replicate");
      Samples.requirePaired(row, sums);
      for (int i = 0; i < positions; i++) {
        sums[i] += row[i];
      }
    }
    this.all = new double[positions];
    this.without = new double[replicates][positions];
    for (int i = 0; i < positions; i++) {
      all[i] = log(sums[i] / replicates, i);
      for (int r = 0; r < replicates; r++) {
        without[r][i] = log((sums[i] - values[r][i]) / (replicates - 1), i);
      }
    }
  }

  /** The number of positions. */
  public int count() {
    return all.length;
  }

  /** The log means of all replicates. */
  public double[] all() {
    return all.clone();
  }

  /**
   * The t interval of a statistic of the log means by the jackknife: the statistic +- the
   * half-width of the mean of its pseudo-values R theta - (R - 1) theta_(r).
   */
  public Interval interval(
      ToDoubleFunction<double[]> statistic, Replication replication, double level) {
    int count = without.length;
    double whole = statistic.applyAsDouble(all);
    double[] pseudo = new double[count];
    for (int r = 0; r < count; r++) {
      pseudo[r] = count * whole - (count - 1) * statistic.applyAsDouble(without[r]);
    }
    Interval about = replication.mean(pseudo, level);
    return Interval.symmetric(whole, about.width() / 2, level);
  }

  private static double log(double mean, int position) {
    if (!(mean > 0)) {
      throw new IllegalArgumentException(
          "log means need means > 0, also without any one replicate, the one at position "
              + position
              + " was "
              + mean);
    }
    return Math.log(mean);
  }
}
