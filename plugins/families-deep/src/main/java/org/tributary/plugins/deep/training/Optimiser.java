package org.tributary.plugins.deep.training;

/** How a gradient becomes a step. */
public enum Optimiser {
  /** Kingma and Ba (2015). */
  ADAM,
  /** Adam with decoupled weight decay, Loshchilov and Hutter (2019). */
  ADAMW,
  /** Plain gradient descent on batches. */
  SGD
}
