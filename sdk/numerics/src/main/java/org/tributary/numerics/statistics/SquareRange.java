package org.tributary.numerics.statistics;

import java.util.Arrays;

/**
 * Brings numbers whose squares would leave the range of doubles into it, by a power of two, which
 * is exact: what does not depend on the unit of measure does not depend on it at 1e-200 either.
 */
public final class SquareRange {
  private static final int WIDEST = 400;

  private SquareRange() {}

  /** The exponent to scale by: 0 where the greatest magnitude lies within 2^-400 and 2^400. */
  public static int exponent(double[] values) {
    double greatest = 0;
    for (double value : values) {
      greatest = Math.abs(value) > greatest ? Math.abs(value) : greatest;
    }
    if (greatest == 0 || Double.isInfinite(greatest)) {
      return 0;
    }
    int own = Math.getExponent(greatest);
    return Math.abs(own) <= WIDEST ? 0 : -own;
  }

  /** The numbers times 2^exponent; the array itself where the exponent is 0. */
  public static double[] scaled(double[] values, int exponent) {
    return exponent == 0
        ? values
        : Arrays.stream(values).map(value -> Math.scalb(value, exponent)).toArray();
  }
}
