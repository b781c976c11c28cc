package org.tributary.plugins.score;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.MatrixSamples;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.law.LogDensity;
import org.tributary.sdk.law.Noised;
import org.tributary.sdk.law.NoisedScore;
import org.tributary.sdk.law.Score;
import org.tributary.sdk.space.Space;

/**
 * The law of a model with an exact score under noise. Its density is known at every level from the
 * noise floor up, and is that at the floor below.
 *
 * @param model with exact scores
 * @param level standard deviation of all noise, in the data's units, above 0
 */
record NoisyLaw(ScoreModel model, double level)
    implements Law, LogDensity, Score, NoisedScore, Noised {

  @Override
  public Space space() {
    return model.space();
  }

  @Override
  public int sources() {
    return model.sources();
  }

  @Override
  public Samples sample(int source, int count, RandomStream stream) {
    DMatrixRMaj points = model.sample(source, count, stream).toMatrix();
    double deviation = model.scores().get(source).added(level);
    RandomStream noise = stream.child("noise");
    for (int i = 0; i < points.data.length; i++) {
      points.data[i] += deviation * noise.nextGaussian();
    }
    return MatrixSamples.ofSource(space(), points, source, sources(), ScoreModel.DRAWN);
  }

  @Override
  public double[] logDensity(int source, Samples points) {
    return model.scores().get(source).logDensity(points.toMatrix(), level);
  }

  @Override
  public DMatrixRMaj score(int source, DMatrixRMaj points) {
    return model.noisedScore(source, points, level);
  }

  @Override
  public DMatrixRMaj noisedScore(int source, DMatrixRMaj points, double more) {
    return model.noisedScore(source, points, Math.hypot(level, more));
  }

  @Override
  public Law noised(double more) {
    return model.noised(Math.hypot(level, more));
  }
}
