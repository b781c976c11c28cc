package org.tributary.plugins.deep.diffusion;

import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.data.Samples;

/**
 * Mean and variance of each coordinate of each source, standardised: the law far out in the noise,
 * where drawing starts and a density ends.
 *
 * @param mean sources x dimension
 * @param variance sources x dimension
 */
record SourceMoments(double[][] mean, double[][] variance) {

  static SourceMoments of(Samples samples, Scaling scaling) {
    int d = samples.space().width();
    int sources = samples.sources();
    double[][] mean = new double[sources][d];
    double[][] variance = new double[sources][d];
    double[] total = new double[sources];
    double[] point = new double[d];
    for (int row = 0; row < samples.size(); row++) {
      total[samples.source(row)] += samples.weight(row);
    }
    for (int row = 0; row < samples.size(); row++) {
      int k = samples.source(row);
      scaling.standardise(samples, row, point);
      for (int i = 0; i < d; i++) {
        mean[k][i] += samples.weight(row) / total[k] * point[i];
      }
    }
    for (int row = 0; row < samples.size(); row++) {
      int k = samples.source(row);
      scaling.standardise(samples, row, point);
      for (int i = 0; i < d; i++) {
        double distance = point[i] - mean[k][i];
        variance[k][i] += samples.weight(row) / total[k] * distance * distance;
      }
    }
    return new SourceMoments(mean, variance);
  }
}
