package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;

/** What is applied between the layers of a network. */
public enum Nonlinearity {
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code x sigmoid(x)}, smooth. */
  SILU;

  /** Applies it to every entry. */
  public NDArray of(NDArray x) {
    return switch (this) {
      case RELU -> x.getNDArrayInternal().relu();
      case SILU -> x.mul(x.getNDArrayInternal().sigmoid());
    };
  }
}
