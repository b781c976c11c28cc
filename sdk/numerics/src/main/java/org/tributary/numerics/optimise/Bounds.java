package org.tributary.numerics.optimise;

/** The conditions on a search range. */
final class Bounds {
  private Bounds() {}

  static void require(double lower, double upper, double tolerance) {
    if (!(lower < upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new IllegalArgumentException(
          "bounds must be finite and increasing, were " + lower + " and " + upper);
    }
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance must be > 0, was " + tolerance);
    }
  }
}
