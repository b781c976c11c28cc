package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;

/**
 * Dense layers with a nonlinearity between them.
 *
 * @param first index of its first array in the layout
 * @param layers number of weight matrices, at least 1
 * @param nonlinearity applied after every layer but the last
 */
public record Perceptron(int first, int layers, Nonlinearity nonlinearity) {

  /** How the weights of the last layer start. */
  public enum Output {
    /** At 0: the network is 0 at the start. */
    ZERO,
    /** At random, like every other layer. */
    RANDOM
  }

  /**
   * Adds the arrays of a perceptron to a layout.
   *
   * @param widths inputs, hidden widths, outputs: at least two numbers
   */
  public static Perceptron in(
      ParameterLayout.Builder layout,
      String name,
      Nonlinearity nonlinearity,
      Output output,
      int... widths) {
    int first = -1;
    int layers = widths.length - 1;
    for (int layer = 0; layer < layers; layer++) {
      boolean last = layer == layers - 1;
      // Variance of weights, times the number of inputs, that keeps the size of signals.
      double gain = last ? 1 : 2;
      // Uniform on (-a, a) has variance a^2 / 3.
      double bound = last && output == Output.ZERO ? 0 : Math.sqrt(3 * gain / widths[layer]);
      int index =
          layout.add(name + "/weight/" + layer, -bound, bound, widths[layer], widths[layer + 1]);
      layout.add(name + "/bias/" + layer, 0, 0, widths[layer + 1]);
      first = layer == 0 ? index : first;
    }
    return new Perceptron(first, layers, nonlinearity);
  }

  /**
   * Values of the last layer.
   *
   * @param weights arrays of the whole layout
   * @param input rows x inputs
   */
  public NDArray forward(NDList weights, NDArray input) {
    NDArray x = input;
    for (int layer = 0; layer < layers; layer++) {
      x = x.matMul(weights.get(first + 2 * layer)).add(weights.get(first + 2 * layer + 1));
      x = layer == layers - 1 ? x : nonlinearity.of(x);
    }
    return x;
  }
}
