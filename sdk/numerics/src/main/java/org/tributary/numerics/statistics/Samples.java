package org.tributary.numerics.statistics;

/** The conditions a sample must meet before anything is computed from it. */
public final class Samples {
  private Samples() {}

  /**
   * The same array, once it is known to hold enough finite numbers.
   *
   * @throws IllegalArgumentException naming the sample and the first bad index
   */
  public static double[] requireFinite(double[] values, int least, String name) {
    if (values.length < least) {
      throw new IllegalArgumentException(
          name + " needs at least " + least + " values, had " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + " must be finite, value " + i + " was " + values[i]);
      }
    }
    return values;
  }

  /** Checks that two paired samples have the same length. */
  public static void requirePaired(double[] first, double[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(
          "paired samples must be equally long, were " + first.length + " and " + second.length);
    }
  }

  /** The same level, once it is known to lie strictly between 0 and 1. */
  public static double requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), was " + level);
    }
    return level;
  }
}
