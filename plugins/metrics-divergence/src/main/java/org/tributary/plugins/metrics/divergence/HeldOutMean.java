package org.tributary.plugins.metrics.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.tributary.sdk.metric.Measurement;

/**
 * A mean over held-out rows, and what its estimate varies by.
 *
 * @param mean of one source, or of all
 * @param variance of the estimate; infinite where the mean is
 * @param rows behind it; 0 means exact
 */
record HeldOutMean(double mean, double variance, long rows) {

  /**
   * The mean averaged over sources, before those of each source where they are wanted.
   *
   * @param weights of the sources; one of weight 0 is not read
   * @param ofSource the mean of a source
   * @param told as a measurement
   */
  static List<Measurement> averaged(
      double[] weights,
      boolean perSource,
      IntFunction<HeldOutMean> ofSource,
      Function<HeldOutMean, Measurement> told) {
    List<Measurement> all = new ArrayList<>();
    double mean = 0;
    double variance = 0;
    long rows = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] == 0) {
        continue;
      }
      HeldOutMean one = ofSource.apply(k);
      mean += weights[k] * one.mean;
      variance += weights[k] * weights[k] * one.variance;
      rows += one.rows;
      if (perSource) {
        all.add(told.apply(one).of(k));
      }
    }
    all.add(0, told.apply(new HeldOutMean(mean, variance, rows)));
    return all;
  }
}
