package org.tributary.numerics.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tributary.numerics.random.RandomStream;

/** A band that covers a whole mean curve at once, by the bootstrap of the largest t statistic. */
public final class SimultaneousBand {
  private SimultaneousBand() {}

  /**
   * One interval a position; together they cover the mean curve with the given probability.
   *
   * <p>The critical value is the level quantile of max_j |mean*_j - mean_j| / se_j over resamples
   * of whole replicates (Davison and Hinkley, 1997, section 4.2.4). A position without spread gets
   * an interval of width zero and takes no part in the maximum.
   *
   * @param replicates rows are replicates (at least 2), columns positions, all finite
   */
  public static List<Interval> of(double[][] replicates, Bootstrap bootstrap, RandomStream stream) {
    CurveBootstrap curves = new CurveBootstrap(replicates);
    double[] mean = curves.mean();
    double[] errors = new double[mean.length];
    Arrays.setAll(errors, curves::standardError);
    double[] largest = new double[bootstrap.resamples()];
    for (int b = 0; b < largest.length; b++) {
      double[] resampled = curves.draw(stream);
      for (int j = 0; j < mean.length; j++) {
        if (errors[j] > 0) {
          largest[b] = Math.max(largest[b], Math.abs(resampled[j] - mean[j]) / errors[j]);
        }
      }
    }
    double critical = Quantiles.of(largest, bootstrap.level());
    List<Interval> band = new ArrayList<>(mean.length);
    for (int j = 0; j < mean.length; j++) {
      band.add(Interval.symmetric(mean[j], critical * errors[j], bootstrap.level()));
    }
    return List.copyOf(band);
  }
}
