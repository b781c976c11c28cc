package org.tributary.plugins.deep.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
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
    NDArray kernel = weights.get(first);
    NDArray bias = weights.get(first + 1);
    if (!input.getDevice().isGpu() && FaultyConvolutions.HERE) {
      return byProducts(input, kernel, bias);
    }
    return Conv2d.conv2d(
            input, kernel, bias, new Shape(stride, stride), new Shape(padding, padding))
        .singletonOrThrow();
  }

  /**
   * The same as one product of matrices: what each output sees, times the kernel. Channels stand
   * last in memory, so that what is seen is copied in runs.
   */
  NDArray byProducts(NDArray input, NDArray kernel, NDArray bias) {
    long to = kernel.getShape().get(0);
    long from = kernel.getShape().get(1);
    long side = kernel.getShape().get(2);
    NDArray padded = padded(padded(input.transpose(0, 2, 3, 1), 1), 2);
    long height = (padded.getShape().get(1) - side) / stride + 1;
    long width = (padded.getShape().get(2) - side) / stride + 1;
    return seen(padded, side, height, width)
        .reshape(new Shape(-1, side * side * from))
        .matMul(kernel.transpose(2, 3, 1, 0).reshape(new Shape(side * side * from, to)))
        .add(bias)
        .reshape(new Shape(-1, height, width, to))
        .transpose(0, 3, 1, 2);
  }

  /** Rows x height x width x (side^2 channels). */
  private NDArray seen(NDArray padded, long side, long height, long width) {
    NDList shifted = new NDList();
    for (long y = 0; y < side; y++) {
      for (long x = 0; x < side; x++) {
        shifted.add(
            padded.get(
                new NDIndex()
                    .addAllDim()
                    .addSliceDim(y, y + (height - 1) * stride + 1, stride)
                    .addSliceDim(x, x + (width - 1) * stride + 1, stride)));
      }
    }
    // Of a single array, DJL's concatenation is a copy without the gradient.
    return shifted.size() == 1 ? shifted.singletonOrThrow() : NDArrays.concat(shifted, 3);
  }

  /** With zeros on both sides of an axis. */
  private NDArray padded(NDArray input, int axis) {
    if (padding == 0) {
      return input;
    }
    long[] shape = input.getShape().getShape().clone();
    shape[axis] = padding;
    NDArray zeros = input.getManager().zeros(new Shape(shape), input.getDataType());
    return NDArrays.concat(new NDList(zeros, input, zeros), axis);
  }
}
