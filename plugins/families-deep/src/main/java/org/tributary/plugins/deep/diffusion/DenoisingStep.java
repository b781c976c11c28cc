package org.tributary.plugins.deep.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.sdk.data.Samples;

/**
 * One step of denoiser training: rows at log-normal noise levels, mean square of {@code F - target}
 * with {@code target = (y - skip (y + s z)) / out}, which is the weighted loss of Karras et al.
 * (2022), equation 8.
 */
final class DenoisingStep implements Descent.Step {
  private final DenoiserNetwork network;
  private final ScoreMlpOptions options;
  private final double[] points;
  private final Samples samples;
  private final RowDraws rows;
  private final RandomStream stream;

  DenoisingStep(
      DenoiserNetwork network,
      ScoreMlpOptions options,
      double[] points,
      Samples samples,
      RandomStream stream) {
    this.network = network;
    this.options = options;
    this.points = points;
    this.samples = samples;
    this.rows = new RowDraws(samples);
    this.stream = stream;
  }

  @Override
  public double take(int step, Descent.Networks networks) {
    RandomStream noise = stream.at(step);
    int batch = options.training().batch();
    int d = network.dimension();
    float[] scaled = new float[batch * d];
    float[] target = new float[batch * d];
    float[] features = new float[batch * DenoiserNetwork.FEATURES];
    float[] oneHot = new float[batch * network.sources()];
    for (int i = 0; i < batch; i++) {
      int row = rows.next(noise);
      double level =
          StrictMath.exp(options.noiseMean() + options.noiseSpread() * noise.nextGaussian());
      double in = Preconditioning.in(level);
      double skip = Preconditioning.skip(level);
      double out = Preconditioning.out(level);
      for (int j = 0; j < d; j++) {
        double clean = points[row * d + j];
        double noisy = clean + level * noise.nextGaussian();
        scaled[i * d + j] = (float) (in * noisy);
        target[i * d + j] = (float) ((clean - skip * noisy) / out);
      }
      DenoiserNetwork.features(level, features, i * DenoiserNetwork.FEATURES);
      oneHot[i * network.sources() + samples.source(row)] = 1;
    }
    return networks.lower(
        0,
        step,
        weights -> {
          NDManager manager = weights.get(0).getManager();
          NDArray value =
              network.forward(
                  weights,
                  manager.create(scaled, new Shape(batch, d)),
                  manager.create(features, new Shape(batch, DenoiserNetwork.FEATURES)),
                  manager.create(oneHot, new Shape(batch, network.sources())));
          return value.sub(manager.create(target, new Shape(batch, d))).square().mean();
        });
  }
}
