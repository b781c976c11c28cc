package org.tributary.plugins.deep.autoregressive;

import java.util.Arrays;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * How many values each column has.
 *
 * @param levels one number a column
 */
record Alphabet(int[] levels) {
  private static final long ENUMERABLE = 1 << 20;

  static Alphabet of(Space space) {
    if (!space.allCategories()) {
      throw new OptionException(
          "", "family autoregressive models categories only, the data are " + space.describe());
    }
    int[] levels = new int[space.width()];
    for (int position = 0; position < levels.length; position++) {
      levels[position] = ((Kind.Category) space.kind(position)).levels().size();
    }
    return new Alphabet(levels);
  }

  int columns() {
    return levels.length;
  }

  /** Greatest number of values of a column, M. */
  int most() {
    return Arrays.stream(levels).max().orElseThrow();
  }

  /** Whether there are at most 2^20 outcomes. */
  boolean enumerable() {
    long outcomes = 1;
    for (int each : levels) {
      outcomes *= each;
      if (outcomes > ENUMERABLE) {
        return false;
      }
    }
    return true;
  }

  /** Number of prefixes of a length; the first column runs fastest. */
  int prefixes(int length) {
    int product = 1;
    for (int j = 0; j < length; j++) {
      product *= levels[j];
    }
    return product;
  }
}
