package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** Number formats of what goes into a network and comes out of it. */
public final class Formats {
  private Formats() {}

  /**
   * An array in the format of the weights. No gradient passes through: DJL's conversion drops it.
   *
   * @param weights any array of the network
   */
  public static NDArray like(NDArray weights, NDArray x) {
    return x.getDataType() == weights.getDataType() ? x : x.toType(weights.getDataType(), false);
  }

  /** The array in float32; gradients pass. */
  public static NDArray single(NDArray x) {
    return x.getDataType() == DataType.FLOAT32
        ? x
        : x.add(x.getManager().zeros(new Shape(1), DataType.FLOAT32));
  }
}
