package org.tributary.plugins.deep.network;

import ai.djl.ndarray.NDArray;

/** What is applied between the layers of a network. */
public enum Nonlinearity {
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code x sigmoid(x)}, smooth. */
  SILU,
  /** Hyperbolic tangent. */
  TANH;

  /** Applies it to every entry. */
  public NDArray of(NDArray x) {
    return switch (this) {
      case RELU -> x.getNDArrayInternal().relu();
      case SILU -> x.mul(x.getNDArrayInternal().sigmoid());
      // libtorch 2.7.1's own tanh was seen to give NaN gradients at finite values.
      case TANH -> x.mul(2f).getNDArrayInternal().sigmoid().mul(2f).sub(1f);
    };
  }

  /** Variance of weights, times the number of inputs, that keeps the size of signals. */
  double gain() {
    return this == TANH ? 1 : 2;
  }
}
