package org.tributary.plugins.deep.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;

/**
 * {@code x + W silu(V x + U c)} over all positions and channels at once, where c is what the
 * network is conditioned on. At high noise the mean of the clean image depends on the whole noisy
 * one, which small kernels see only through many layers.
 *
 * @param first index of V in the layout; U, the bias, W and its bias follow
 */
record GlobalBlock(int first) {

  static GlobalBlock in(
      ParameterLayout.Builder layout, String name, int values, int hidden, int conditions) {
    double bound = Math.sqrt(3.0 / values);
    int first = layout.add(name + "/in", -bound, bound, values, hidden);
    double told = Math.sqrt(3.0 / conditions);
    layout.add(name + "/condition", -told, told, conditions, hidden);
    layout.add(name + "/in-bias", 0, 0, hidden);
    layout.add(name + "/out", 0, 0, hidden, values);
    layout.add(name + "/out-bias", 0, 0, values);
    return new GlobalBlock(first);
  }

  /**
   * Values of the block.
   *
   * @param x rows x channels x height x width
   * @param condition rows x conditions
   */
  NDArray forward(NDList weights, NDArray x, NDArray condition) {
    Shape shape = x.getShape();
    NDArray flat = x.reshape(new Shape(shape.get(0), shape.size() / shape.get(0)));
    NDArray inner =
        flat.matMul(weights.get(first))
            .add(condition.matMul(weights.get(first + 1)))
            .add(weights.get(first + 2));
    NDArray outer =
        Nonlinearity.SILU.of(inner).matMul(weights.get(first + 3)).add(weights.get(first + 4));
    return x.add(outer.reshape(shape));
  }
}
