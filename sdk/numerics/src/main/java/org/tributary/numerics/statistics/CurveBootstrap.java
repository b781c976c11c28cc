package org.tributary.numerics.statistics;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;

/** Resampled means of curves that were measured in replicates, one row a replicate. */
final class CurveBootstrap {
  private final double[][] replicates;
  private final double[] mean;

  CurveBootstrap(double[][] replicates) {
    if (replicates.length < 2) {
      throw new IllegalArgumentException(
          "curves need at least 2 replicates, had " + replicates.length);
    }
    int positions = replicates[0].length;
    this.mean = new double[positions];
    for (double[] curve : replicates) {
      Samples.requireFinite(curve, 1, "curve");
      if (curve.length != positions) {
        throw new IllegalArgumentException(
            "curves must be equally long, were " + positions + " and " + curve.length);
      }
      for (int j = 0; j < positions; j++) {
        mean[j] += curve[j] / replicates.length;
      }
    }
    this.replicates = replicates;
  }

  double[] mean() {
    return mean;
  }

  int count() {
    return replicates.length;
  }

  /** The mean curve of one resample of the replicates. */
  double[] draw(RandomStream stream) {
    int[] units = new int[replicates.length];
    UnitDraws.fill(units, 0, units.length, 0, units.length, stream);
    int[] times = new int[units.length];
    for (int unit : units) {
      times[unit]++;
    }
    double[] resampled = new double[mean.length];
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        double weight = (double) times[i] / times.length;
        double[] curve = replicates[i];
        for (int j = 0; j < resampled.length; j++) {
          resampled[j] += weight * curve[j];
        }
      }
    }
    return resampled;
  }

  /** The standard error of the mean of curve[second] - curve[first]. */
  double standardErrorOfDifference(int first, int second) {
    double[] differences = new double[replicates.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = replicates[i][second] - replicates[i][first];
    }
    return significant(Moments.of(differences).standardError(), mean[first], mean[second]);
  }

  double standardError(int position) {
    double[] values = new double[replicates.length];
    Arrays.setAll(values, i -> replicates[i][position]);
    return significant(Moments.of(values).standardError(), mean[position], mean[position]);
  }

  /** A spread that is only rounding counts as none. */
  private static double significant(double error, double first, double second) {
    return error <= 1e-14 * Math.max(Math.abs(first), Math.abs(second)) ? 0 : error;
  }
}
