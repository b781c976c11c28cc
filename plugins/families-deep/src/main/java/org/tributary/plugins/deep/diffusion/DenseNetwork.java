package org.tributary.plugins.deep.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import org.tributary.plugins.deep.network.Formats;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.network.Perceptron;

/**
 * The network F: a perceptron of the scaled point, features of the noise level (and which values
 * are seen) and an embedding of the source.
 *
 * @param dimension of a point
 * @param sources number of sources
 * @param told numbers beside the point
 * @param layout where the weights are
 * @param embedding index of the embedding, sources x width
 * @param perceptron the layers
 */
record DenseNetwork(
    int dimension,
    int sources,
    int told,
    ParameterLayout layout,
    int embedding,
    Perceptron perceptron)
    implements DenoiserNetwork {

  static DenseNetwork of(int dimension, int sources, NetworkShape shape) {
    ParameterLayout.Builder layout = new ParameterLayout.Builder();
    double bound = Math.sqrt(3);
    int embedding = layout.perSource("embedding", -bound, bound, sources, shape.embedding());
    int[] widths = new int[shape.layers() + 2];
    java.util.Arrays.fill(widths, shape.width());
    int told = FEATURES + (shape.masked() ? dimension : 0);
    widths[0] = dimension + told + shape.embedding();
    widths[widths.length - 1] = dimension;
    Perceptron perceptron =
        Perceptron.in(layout, "layer", Nonlinearity.SILU, Perceptron.Output.ZERO, widths);
    return new DenseNetwork(dimension, sources, told, layout.build(), embedding, perceptron);
  }

  @Override
  public int rowsAtOnce() {
    return 16384;
  }

  @Override
  public NDArray forward(NDList weights, NDArray points, NDArray features, NDArray oneHot) {
    NDArray table = weights.get(embedding);
    NDArray input =
        Formats.like(table, points.concat(features, 1))
            .concat(Formats.like(table, oneHot).matMul(table), 1);
    return Formats.single(perceptron.forward(weights, input));
  }
}
