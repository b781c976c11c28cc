package org.tributary.plugins.deep.energy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Scalars;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.sdk.data.Samples;

/**
 * One step of maximum likelihood: {@code mean u(x | y) + sum_y share(y) log integral exp(-u(. |
 * y))}, the integral over the training grid.
 */
final class EnergyStep implements Descent.Step {
  private final EnergyNetwork network;
  private final int batch;
  private final float[] points;
  private final Samples samples;
  private final RowDraws rows;
  private final RandomStream stream;
  private final float[] grid;

  EnergyStep(
      EnergyNetwork network,
      EnergyOptions options,
      float[] points,
      Samples samples,
      RandomStream stream) {
    this.network = network;
    this.batch = options.training().batch();
    this.points = points;
    this.samples = samples;
    this.rows = new RowDraws(samples);
    this.stream = stream;
    this.grid = options.trainingGrid(network.dimension()).middles();
  }

  @Override
  public double take(int step, Descent.Networks networks) {
    RandomStream choice = stream.at(step);
    int d = network.dimension();
    int sources = network.sources();
    float[] drawn = new float[batch * d];
    float[] oneHot = new float[batch * sources];
    double[] share = new double[sources];
    for (int i = 0; i < batch; i++) {
      int row = rows.next(choice);
      System.arraycopy(points, row * d, drawn, i * d, d);
      oneHot[i * sources + samples.source(row)] = 1;
      share[samples.source(row)] += 1.0 / batch;
    }
    int cells = grid.length / d;
    return networks.lower(
        0,
        step,
        weights -> {
          NDManager manager = weights.get(0).getManager();
          NDArray loss =
              network
                  .forward(
                      weights,
                      manager.create(drawn, new Shape(batch, d)),
                      manager.create(oneHot, new Shape(batch, sources)))
                  .mean();
          NDArray everywhere = manager.create(grid, new Shape(cells, d));
          for (int k = 0; k < sources; k++) {
            if (share[k] > 0) {
              NDArray low =
                  network.forward(weights, everywhere, network.oneHot(manager, cells, k)).neg();
              // A constant in the gradient: it only keeps the exponential in range.
              float top = low.max().toFloatArray()[0];
              NDArray integral = low.sub(top).exp().mean().log().add(top);
              loss = loss.add(Scalars.times(integral, share[k]));
            }
          }
          return loss;
        });
  }
}
