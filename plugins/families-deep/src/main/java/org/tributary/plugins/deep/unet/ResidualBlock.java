package org.tributary.plugins.deep.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import org.tributary.plugins.deep.network.Nonlinearity;
import org.tributary.plugins.deep.network.ParameterLayout;
import org.tributary.plugins.deep.unet.Convolution.Start;

/**
 * {@code x + conv(silu(conv(silu(x)) (1 + g) + s))}, where g and s are linear in what the network
 * is conditioned on.
 *
 * @param channels of x
 * @param first convolution inside
 * @param condition index of the matrix that gives g and s
 * @param second convolution outside, 0 at the start
 */
record ResidualBlock(int channels, Convolution first, int condition, Convolution second) {

  static ResidualBlock in(
      ParameterLayout.Builder layout, String name, int channels, int conditions) {
    Convolution first =
        Convolution.same(layout, name + "/first", channels, channels, 3, Start.RANDOM);
    double bound = Math.sqrt(3.0 / conditions) / 2;
    int condition = layout.add(name + "/condition", -bound, bound, conditions, 2L * channels);
    Convolution second =
        Convolution.same(layout, name + "/second", channels, channels, 3, Start.ZERO);
    return new ResidualBlock(channels, first, condition, second);
  }

  /**
   * Values of the block.
   *
   * @param x rows x channels x height x width
   * @param condition rows x conditions
   */
  NDArray forward(NDList weights, NDArray x, NDArray condition) {
    NDArray inner = first.forward(weights, Nonlinearity.SILU.of(x));
    NDList both =
        condition
            .matMul(weights.get(this.condition))
            .reshape(new Shape(-1, 2L * channels, 1, 1))
            .split(2, 1);
    inner = inner.mul(both.get(0).add(1)).add(both.get(1));
    return x.add(second.forward(weights, Nonlinearity.SILU.of(inner)));
  }
}
