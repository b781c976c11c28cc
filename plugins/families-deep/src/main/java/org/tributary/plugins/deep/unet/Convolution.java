package org.tributary.plugins.deep.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import org.tributary.plugins.deep.network.ParameterLayout;

/**
 * A convolution with a bias.
 *
 * @param first index of its kernel in the layout; the bias follows
 * @param stride step from one output to the next
 * @param padding zeros around the input
 */
record Convolution(int first, int stride, int padding) {

  /** How a kernel starts. */
  enum Start {
    /** At 0: the layer gives 0 at the start. */
    ZERO,
    /** At random, so that the size of signals is kept. */
    RANDOM
  }

  /** Same height and width before and after, for an odd side. */
  static Convolution same(
      ParameterLayout.Builder layout, String name, int from, int to, int side, Start start) {
    return in(layout, name, from, to, side, 1, start);
  }

  /** Each output sees a square of its own: height and width fall by {@code side}. */
  static Convolution shrinking(
      ParameterLayout.Builder layout, String name, int from, int to, int side) {
    return in(layout, name, from, to, side, side, Start.RANDOM);
  }

  private static Convolution in(
      ParameterLayout.Builder layout,
      String name,
      int from,
      int to,
      int side,
      int stride,
      Start start) {
    // Uniform on (-a, a) has variance a^2 / 3; inputs are about of variance 1.
    double bound = start == Start.ZERO ? 0 : Math.sqrt(3.0 / (from * side * side));
    int index = layout.add(name + "/kernel", -bound, bound, to, from, side, side);
    layout.add(name + "/bias", 0, 0, to);
    return new Convolution(index, stride, stride == 1 ? side / 2 : 0);
  }

  /**
   * Values of the layer.
   *
   * @param input rows x channels x height x width
   */
  NDArray forward(NDList weights, NDArray input) {
    return Conv2d.conv2d(
            input,
            weights.get(first),
            weights.get(first + 1),
            new Shape(stride, stride),
            new Shape(padding, padding))
        .singletonOrThrow();
  }
}
