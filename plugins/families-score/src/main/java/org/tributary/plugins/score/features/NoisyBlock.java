package org.tributary.plugins.score.features;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.score.diffusion.LevelRange;

/**
 * Some noisy rows of a training set.
 *
 * @param points n x d
 * @param levels one a point
 * @param targets n x d
 */
record NoisyBlock(DMatrixRMaj points, double[] levels, DMatrixRMaj targets) {

  /** Noisy rows {@code from .. to - 1}, of which {@code draws} in a row are of one clean row. */
  static NoisyBlock draw(
      ScoreShape shape, DMatrixRMaj rows, int draws, int from, int to, RandomStream stream) {
    int d = rows.numCols;
    LevelRange range = shape.features().range();
    DMatrixRMaj points = new DMatrixRMaj(to - from, d);
    DMatrixRMaj targets = new DMatrixRMaj(to - from, d);
    double[] levels = new double[to - from];
    for (int k = 0; k < levels.length; k++) {
      int clean = (from + k) / draws;
      levels[k] =
          range.single()
              ? range.floor()
              : range.level(((from + k) % draws + stream.nextDouble()) / draws);
      for (int i = 0; i < d; i++) {
        double z = stream.nextGaussian();
        double x = rows.data[clean * d + i];
        points.data[k * d + i] = x + levels[k] * z;
        targets.data[k * d + i] = shape.target(i, x, z, levels[k]);
      }
    }
    return new NoisyBlock(points, levels, targets);
  }
}
