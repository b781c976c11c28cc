package org.tributary.plugins.deep.training;

import ai.djl.ndarray.types.DataType;

/**
 * Number format of networks in training. The weights that are kept, losses and optimisers are
 * float32 always (Micikevicius et al., 2018, section 3).
 */
public enum Precision {
  /** float32. */
  SINGLE,
  /** float16 with scaled losses; GPUs only. */
  MIXED;

  /** What losses are multiplied by, so that small gradients are not 0 in float16. */
  float lossScale() {
    return this == SINGLE ? 1 : 1024;
  }

  /** Format of the weights that a network gets. */
  DataType format() {
    return this == SINGLE ? DataType.FLOAT32 : DataType.FLOAT16;
  }
}
