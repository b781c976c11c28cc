package org.tributary.plugins.deep.energy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.network.Formats;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;

/**
 * {@code u(x | y) = MLP(x, V[y])}; the density on the unit cube is {@code exp(-u)} over its
 * integral.
 *
 * @param dimension D
 * @param sources K
 * @param layout V, then the perceptron
 * @param perceptron to one number
 */
record EnergyNetwork(int dimension, int sources, ParameterLayout layout, Perceptron perceptron) {

  static EnergyNetwork of(int dimension, int sources, EnergyOptions options) {
    return of(
        dimension,
        sources,
        options.embedding(),
        options.layers(),
        options.width(),
        Perceptron.Output.ZERO);
  }

  static EnergyNetwork of(
      int dimension, int sources, int embedding, int layers, int width, Perceptron.Output output) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    layout.perSource("embedding", 0, 1, sources, embedding);
    int[] widths = new int[layers + 1];
    java.util.Arrays.fill(widths, width);
    widths[0] = dimension + embedding;
    widths[layers] = 1;
    Perceptron perceptron = Perceptron.in(layout, "layer", Nonlinearity.RELU, output, widths);
    return new EnergyNetwork(dimension, sources, layout.build(), perceptron);
  }

  /** Weights and biases of the perceptron, without the embeddings: S. */
  int perceptronSize() {
    return layout.size() - layout.offset("layer/weight/0");
  }

  /**
   * Energies: rows x 1.
   *
   * @param points rows x dimension, in the unit cube
   * @param oneHot rows x sources
   */
  NDArray forward(NDList weights, NDArray points, NDArray oneHot) {
    NDArray table = weights.get(0);
    NDArray input =
        Formats.like(table, points).concat(Formats.like(table, oneHot).matMul(table), 1);
    return Formats.single(perceptron.forward(weights, input));
  }

  /** Rows that all belong to one source. */
  NDArray oneHot(NDManager manager, int rows, int source) {
    float[] ones = new float[rows * sources];
    for (int row = 0; row < rows; row++) {
      ones[row * sources + source] = 1;
    }
    return manager.create(ones, new Shape(rows, sources));
  }
}
