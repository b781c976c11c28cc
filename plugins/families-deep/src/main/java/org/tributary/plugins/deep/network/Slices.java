package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;

/** Parts of arrays through which gradients pass. */
public final class Slices {
  private Slices() {}

  /**
   * The first entries along axis 0. DJL gives a slice that is all of an array without its gradient,
   * so the array itself is given where all are asked for.
   */
  public static NDArray first(NDArray array, long count) {
    return array.getShape().get(0) == count ? array : array.get("0:" + count);
  }
}
