package org.tributary.plugins.deep.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.Scalars;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.PointRows;

/**
 * One step of the critic C, then one of the generator G, on the same rows x and latent z.
 *
 * <p>Paired relativistic losses (Jolicoeur-Martineau, 2019; Huang et al., 2024, equation 2): the
 * critic lowers {@code mean softplus(C(G(z)) - C(x))}, the generator {@code mean softplus(C(x) -
 * C(G(z)))}. To the critic's loss come penalties {@code g/2 mean |grad C|^2} at real and at made
 * points (Mescheder et al., 2018, R1 and R2). The squared slope is had from one difference in a
 * random direction, {@code ((C(x + s u) - C(x)) / s)^2} with u standard normal, whose mean is
 * {@code |grad C|^2} for small s: so no gradient of a gradient is needed (Lin et al., 2025, section
 * 3.3).
 */
final class GanStep implements Descent.Step {
  static final int GENERATOR = 0;
  static final int CRITIC = 1;
  private static final double SHIFT = 0.02;

  private final GanNetwork generator;
  private final GanNetwork critic;
  private final GanOptions options;
  private final Tensors tensors;
  private final PointRows rows;
  private final RandomStream stream;

  GanStep(
      GanNetwork generator,
      GanNetwork critic,
      GanOptions options,
      Tensors tensors,
      PointRows rows,
      RandomStream stream) {
    this.generator = generator;
    this.critic = critic;
    this.options = options;
    this.tensors = tensors;
    this.rows = rows;
    this.stream = stream;
  }

  @Override
  public double take(int step, Descent.Networks networks) {
    RandomStream noise = stream.at(step);
    PointRows.Batch real = rows.draw(options.training().batch(), noise);
    float[] latent = normal(real.rows() * options.latent(), 1, noise);
    float[] made =
        tensors.evaluate(
            manager ->
                made(arrays(manager, generator, networks.weights(GENERATOR)), latent, real)
                    .toFloatArray());
    float[] shifts = normal(2 * real.values().length, SHIFT, noise);
    double ofCritic =
        networks.lower(CRITIC, step, weights -> criticLoss(weights, real, made, shifts));
    double ofGenerator =
        networks.lower(
            GENERATOR,
            step,
            weights -> {
              NDManager manager = weights.get(0).getManager();
              NDList judges = arrays(manager, critic, networks.weights(CRITIC));
              NDArray sources = real.sources(manager);
              NDArray truth = critic.forward(judges, real.points(manager), sources);
              NDArray found = critic.forward(judges, made(weights, latent, real), sources);
              return softplus(truth.sub(found)).mean();
            });
    return ofCritic + ofGenerator;
  }

  private NDArray criticLoss(NDList weights, PointRows.Batch real, float[] made, float[] shifts) {
    NDManager manager = weights.get(0).getManager();
    NDArray sources = real.sources(manager);
    int d = real.values().length / real.rows();
    NDArray points =
        real.points(manager).concat(manager.create(made, new Shape(real.rows(), d)), 0);
    NDArray moved = points.add(manager.create(shifts, points.getShape()));
    NDArray twice = sources.concat(sources, 0);
    NDArray here = critic.forward(weights, points, twice);
    NDArray there = critic.forward(weights, moved, twice);
    NDList halves = here.split(new long[] {real.rows()}, 0);
    NDArray game = softplus(halves.get(1).sub(halves.get(0))).mean();
    // The mean over both halves is half the sum of the two penalties.
    NDArray slopes = there.sub(here).square().mean();
    return game.add(Scalars.times(slopes, options.slopePenalty() / (SHIFT * SHIFT)));
  }

  private NDArray made(NDList weights, float[] latent, PointRows.Batch real) {
    NDManager manager = weights.get(0).getManager();
    NDArray z = manager.create(latent, new Shape(real.rows(), options.latent()));
    return generator.forward(weights, z, real.sources(manager));
  }

  static NDList arrays(NDManager manager, GanNetwork network, float[] weights) {
    return network.layout().split(manager.create(weights, new Shape(weights.length)));
  }

  private static NDArray softplus(NDArray x) {
    return x.getNDArrayInternal().softPlus();
  }

  private static float[] normal(int count, double deviation, RandomStream stream) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * stream.nextGaussian());
    }
    return values;
  }
}
