package org.tributary.plugins.score.diffusion;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.numerics.special.Normal;

/**
 * The law far out in the noise: independent coordinates, {@code N(mean, variance + level^2)}.
 *
 * @param mean d values
 * @param variance d values, at least 0
 */
public record NormalPrior(double[] mean, double[] variance) {

  /** Draws points at a level. */
  public DMatrixRMaj draw(int count, double level, RandomStream stream) {
    DMatrixRMaj points = new DMatrixRMaj(count, mean.length);
    stream.fillGaussian(points.data, 0, points.data.length);
    for (int at = 0; at < points.data.length; at++) {
      int i = at % mean.length;
      points.data[at] = mean[i] + Math.sqrt(variance[i] + level * level) * points.data[at];
    }
    return points;
  }

  /** Log-density at a level, of each point. */
  public double[] logDensity(DMatrixRMaj points, double level) {
    double[] result = new double[points.numRows];
    for (int row = 0; row < result.length; row++) {
      for (int i = 0; i < mean.length; i++) {
        double spread = variance[i] + level * level;
        double distance = points.data[row * mean.length + i] - mean[i];
        result[row] -=
            0.5 * (distance * distance / spread + Math.log(spread)) + Normal.LOG_ROOT_TWO_PI;
      }
    }
    return result;
  }
}
