package org.tributary.evidence.power;

import java.util.function.ToDoubleFunction;
import org.tributary.evidence.Replication;
import org.tributary.numerics.statistics.Interval;
import org.tributary.numerics.statistics.Samples;

/** Log means over replicates, all of them and without each in turn. */
final class LogMeans {
  private final double[][] values;
  private final double[] sums;

  LogMeans(double[][] values, int positions) {
    if (values.length < 3) {
      throw new IllegalArgumentException(
          "a power law needs at least 3 replicates, had " + values.length);
    }
    this.sums = new double[positions];
    for (double[] row : values) {
      Samples.requireFinite(row, 1, "replicate");
      if (row.length != positions) {
        throw new IllegalArgumentException(
            "replicates need a value a position, had " + row.length + " for " + positions);
      }
      for (int i = 0; i < positions; i++) {
        sums[i] += row[i];
      }
    }
    this.values = values;
  }

  double[] all() {
    double[] logs = new double[sums.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = log(sums[i] / values.length, i);
    }
    return logs;
  }

  private double[] without(int replicate) {
    double[] logs = new double[sums.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = log((sums[i] - values[replicate][i]) / (values.length - 1), i);
    }
    return logs;
  }

  /** The statistic +- the half-width of the mean of its pseudo-values R theta - (R-1) theta_(r). */
  Interval interval(ToDoubleFunction<double[]> statistic, Replication replication, double level) {
    int count = values.length;
    double whole = statistic.applyAsDouble(all());
    double[] pseudo = new double[count];
    for (int r = 0; r < count; r++) {
      pseudo[r] = count * whole - (count - 1) * statistic.applyAsDouble(without(r));
    }
    Interval about = replication.mean(pseudo, level);
    return Interval.symmetric(whole, about.width() / 2, level);
  }

  private static double log(double mean, int position) {
    if (!(mean > 0)) {
      throw new IllegalArgumentException(
          "a power law needs means > 0, also without any one replicate, the one at position "
              + position
              + " was "
              + mean);
    }
    return Math.log(mean);
  }
}
