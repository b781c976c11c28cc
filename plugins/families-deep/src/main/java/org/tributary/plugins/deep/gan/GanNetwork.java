package org.tributary.plugins.deep.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;

/**
 * A perceptron of a vector and an embedding of the source: the generator, of normal numbers, and
 * the critic, of points, are one each.
 *
 * @param inputs length of the vector
 * @param layout embedding, then the perceptron
 * @param perceptron the layers
 */
record GanNetwork(int inputs, ParameterLayout layout, Perceptron perceptron) {

  static GanNetwork generator(int dimension, int sources, GanOptions options) {
    return of(options.latent(), dimension, sources, options);
  }

  static GanNetwork critic(int dimension, int sources, GanOptions options) {
    return of(dimension, 1, sources, options);
  }

  private static GanNetwork of(int inputs, int outputs, int sources, GanOptions options) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    double bound = Math.sqrt(3);
    layout.perSource("embedding", -bound, bound, sources, options.embedding());
    int[] widths = new int[options.layers() + 2];
    Arrays.fill(widths, options.width());
    widths[0] = inputs + options.embedding();
    widths[widths.length - 1] = outputs;
    Perceptron perceptron =
        Perceptron.in(layout, "layer", Nonlinearity.SILU, Perceptron.Output.RANDOM, widths);
    return new GanNetwork(inputs, layout.build(), perceptron);
  }

  /**
   * Values of the last layer.
   *
   * @param vectors rows x inputs
   * @param oneHot rows x sources
   */
  NDArray forward(NDList weights, NDArray vectors, NDArray oneHot) {
    return perceptron.forward(weights, vectors.concat(oneHot.matMul(weights.get(0)), 1));
  }
}
