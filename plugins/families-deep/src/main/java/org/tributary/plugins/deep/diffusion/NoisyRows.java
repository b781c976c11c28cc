package org.tributary.plugins.deep.diffusion;

import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.plugins.deep.training.Scaling;
import org.tributary.sdk.data.Samples;

/**
 * Rows from which noisy batches are drawn.
 *
 * @param samples read when they are wanted: they may lie in a mapped file
 * @param scaling of their values
 * @param draws of rows
 * @param options law of the noise level, and what counts of rows with missing values
 * @param told numbers that the network is told beside a point
 */
record NoisyRows(
    Samples samples, Scaling scaling, RowDraws draws, DiffusionOptions options, int told) {
  private static final String MASK = "mask";

  /**
   * What one step sees, row major.
   *
   * @param rows number of rows
   * @param scaled noisy points times {@code in}
   * @param target what F should be
   * @param features of the noise levels, and what is seen where the network is told
   * @param oneHot sources
   * @param counted 1 for a value that counts; of no length where all do
   */
  record Batch(
      int rows,
      float[] scaled,
      float[] target,
      float[] features,
      float[] oneHot,
      float[] counted) {}

  static NoisyRows of(
      Samples samples, Scaling scaling, DiffusionOptions options, DenoiserNetwork network) {
    return new NoisyRows(samples, scaling, new RowDraws(samples), options, network.told());
  }

  /** Batches of a number of rows. */
  BatchStep.Draw<Batch> batches(int rows) {
    return noise -> draw(rows, noise);
  }

  /** Rows with replacement, each with noise of its own. */
  private Batch draw(int rows, RandomStream noise) {
    int d = samples.space().width();
    int sources = samples.sources();
    double[] point = new double[d];
    float[] scaled = new float[rows * d];
    float[] target = new float[rows * d];
    float[] features = new float[rows * told];
    float[] oneHot = new float[rows * sources];
    boolean masked = options.seenOnly() && samples.extras().contains(MASK);
    float[] counted = new float[masked ? rows * d : 0];
    for (int i = 0; i < rows; i++) {
      int row = draws.next(noise);
      scaling.standardise(samples, row, point);
      double level =
          StrictMath.exp(options.noiseMean() + options.noiseSpread() * noise.nextGaussian());
      double in = Preconditioning.in(level);
      double skip = Preconditioning.skip(level);
      double out = Preconditioning.out(level);
      for (int j = 0; j < d; j++) {
        double clean = point[j];
        double noisy = clean + level * noise.nextGaussian();
        scaled[i * d + j] = (float) (in * noisy);
        target[i * d + j] = (float) ((clean - skip * noisy) / out);
      }
      DenoiserNetwork.features(level, features, i * told);
      for (int j = 0; j < d; j++) {
        float seen = masked ? (float) samples.extra(MASK, row, j) : 1;
        if (masked) {
          counted[i * d + j] = seen;
        }
        if (told > DenoiserNetwork.FEATURES) {
          features[i * told + DenoiserNetwork.FEATURES + j] = seen;
        }
      }
      oneHot[i * sources + samples.source(row)] = 1;
    }
    return new Batch(rows, scaled, target, features, oneHot, counted);
  }
}
