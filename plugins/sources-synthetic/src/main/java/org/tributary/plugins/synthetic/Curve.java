package org.tributary.plugins.synthetic;

/** A curve in space, run through at a chosen pace: the noiseless part of a law. */
@FunctionalInterface
interface Curve {

  /** Writes the point of position u, {@code 0 <= u <= 1}; u uniform gives the law. */
  void point(double position, double[] into, int at);
}
