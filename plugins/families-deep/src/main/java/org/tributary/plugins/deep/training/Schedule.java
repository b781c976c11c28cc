package org.tributary.plugins.deep.training;

/** How the learning rate changes over a training of T steps. */
public enum Schedule {
  /** Always 1. */
  CONSTANT,
  /** 1, then falling along a straight line to 0 over the last third. */
  LINEAR,
  /** {@code (1 + cos(pi t / T)) / 2}. */
  COSINE;

  /**
   * Factor of the learning rate.
   *
   * @param step {@code 0 <= step < steps}
   */
  double factor(int step, int steps) {
    double share = (double) step / steps;
    return switch (this) {
      case CONSTANT -> 1;
      case LINEAR -> Math.min(1, 3 * (1 - share));
      case COSINE -> (1 + StrictMath.cos(Math.PI * share)) / 2;
    };
  }
}
