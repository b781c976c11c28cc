package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Products with plain numbers.
 *
 * <p>DJL's own {@code mul(Number)}, {@code div(Number)} and {@code pow(Number)} put the number into
 * memory of the JVM, multiply, and let go of that memory at once; libtorch keeps its address for
 * the way back. When the collector runs between the two, the gradient is made of whatever lies
 * there by then, now and then NaN. Here the number lives as long as the evaluation.
 */
public final class Scalars {
  private Scalars() {}

  /** {@code factor x}; the array keeps its type. */
  public static NDArray times(NDArray x, double factor) {
    return x.mul(x.getManager().create(new float[] {(float) factor}, new Shape()));
  }
}
