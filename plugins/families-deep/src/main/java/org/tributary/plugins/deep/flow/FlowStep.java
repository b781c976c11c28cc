package org.tributary.plugins.deep.flow;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.sdk.data.Samples;

/** One step of maximum likelihood: mean of {@code |z|^2 / 2 - log volume} over drawn rows. */
final class FlowStep implements Descent.Step {
  private final FlowNetwork network;
  private final int batch;
  private final double[] points;
  private final Samples samples;
  private final RowDraws rows;
  private final RandomStream stream;

  FlowStep(FlowNetwork network, int batch, double[] points, Samples samples, RandomStream stream) {
    this.network = network;
    this.batch = batch;
    this.points = points;
    this.samples = samples;
    this.rows = new RowDraws(samples);
    this.stream = stream;
  }

  @Override
  public double take(int step, Descent.Networks networks) {
    RandomStream choice = stream.at(step);
    int d = network.dimension();
    float[] drawn = new float[batch * d];
    float[] oneHot = new float[batch * network.sources()];
    for (int i = 0; i < batch; i++) {
      int row = rows.next(choice);
      for (int j = 0; j < d; j++) {
        drawn[i * d + j] = (float) points[row * d + j];
      }
      oneHot[i * network.sources() + samples.source(row)] = 1;
    }
    return networks.lower(
        0,
        step,
        weights -> {
          NDManager manager = weights.get(0).getManager();
          NDList found =
              network.toNormal(
                  weights,
                  manager.create(drawn, new Shape(batch, d)),
                  manager.create(oneHot, new Shape(batch, network.sources())));
          return found.get(0).square().sum(new int[] {1}, true).mul(0.5f).sub(found.get(1)).mean();
        });
  }
}
