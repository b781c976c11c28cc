package org.tributary.plugins.deep.energy;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;
import org.tributary.plugins.deep.network.Tensors;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.space.ColumnSpace;

/**
 * A fixed law on the unit cube that the energy family can learn exactly: the same network with
 * random weights and biases, ten nested sources of which the first K are used.
 *
 * <p>Entries of source k (from 0) are {@code k / 9}, so that the sources lie on a line in the cube
 * of embeddings; biases are uniform in (-1/2, 1/2), so that the energy bends inside the cube; the
 * last layer is scaled until the energy of a source has the wanted deviation over the cube.
 */
final class EnergyTeacher {
  static final int SOURCES = 10;
  private static final double BIAS = 0.5;
  private static final int GRID = 64;

  private EnergyTeacher() {}

  static EnergyModel of(EnergyTeacherOptions options) {
    int embedding = options.embedding();
    EnergyNetwork all = network(SOURCES, options);
    ParameterLayout layout = all.layout();
    RandomStream stream = RandomStream.of(options.seed(), 0);
    float[] weights = layout.initial(stream);
    for (int k = 0; k < SOURCES; k++) {
      Arrays.fill(weights, k * embedding, (k + 1) * embedding, k / (SOURCES - 1f));
    }
    for (int layer = 0; layer < options.layers() - 1; layer++) {
      int bias = layout.offset("layer/bias/" + layer);
      RandomStream own = stream.child("bias", layer);
      for (int i = bias; i < bias + options.width(); i++) {
        weights[i] = (float) (BIAS * (2 * own.nextDouble() - 1));
      }
    }
    int last = layout.offset("layer/weight/" + (options.layers() - 1));
    float factor = (float) (options.deviation() / deviation(model(all, weights)));
    for (int i = last; i < weights.length; i++) {
      weights[i] *= factor;
    }
    int used = options.sources();
    int perceptron = SOURCES * embedding;
    float[] kept = Arrays.copyOf(weights, weights.length - perceptron + used * embedding);
    System.arraycopy(weights, perceptron, kept, used * embedding, weights.length - perceptron);
    return model(network(used, options), kept);
  }

  private static EnergyNetwork network(int sources, EnergyTeacherOptions options) {
    return EnergyNetwork.of(
        options.columns(),
        sources,
        options.embedding(),
        options.layers(),
        options.width(),
        Perceptron.Output.RANDOM);
  }

  private static EnergyModel model(EnergyNetwork network, float[] weights) {
    int d = network.dimension();
    double[] upper = new double[d];
    Arrays.fill(upper, 1);
    return new EnergyModel(
        ColumnSpace.reals(d),
        network,
        weights,
        new Box(new double[d], upper),
        Tensors.cpu(),
        Origin.REAL);
  }

  /** Root of the variance of a source's energy over the cube, averaged over sources. */
  private static double deviation(EnergyModel model) {
    UnitGrid grid = new UnitGrid(model.space().width(), GRID);
    double variance = 0;
    for (int k = 0; k < model.sources(); k++) {
      double[] energies = model.energies(k, grid.middles());
      double mean = Arrays.stream(energies).average().orElseThrow();
      variance +=
          Arrays.stream(energies).map(u -> (u - mean) * (u - mean)).average().orElseThrow()
              / model.sources();
    }
    return Math.sqrt(variance);
  }
}
