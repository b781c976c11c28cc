package org.tributary.plugins.discrete;

import java.util.BitSet;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * The outcomes of a space of categories, numbered {@code sum_j code_j prod_{i<j} levels_i}: the
 * first column runs fastest.
 *
 * @param levels number of levels of each column
 */
record Alphabet(int[] levels) {

  /** Outcomes a table may have: 32 MiB of probabilities. */
  static final long LARGEST = 1L << 22;

  /**
   * The alphabet of a space.
   *
   * @throws OptionException when a column is no category
   */
  static Alphabet of(String family, Space space) {
    int[] levels = new int[space.width()];
    for (int column = 0; column < levels.length; column++) {
      if (!(space.kind(column) instanceof Kind.Category category)) {
        throw new OptionException(
            "",
            "family "
                + family
                + " models category columns only, the data are "
                + space.describe()
                + "; use gaussian-copula for mixed tables");
      }
      levels[column] = category.levels().size();
    }
    return new Alphabet(levels);
  }

  /** Number of outcomes; {@link Long#MAX_VALUE} when it overflows. */
  long size() {
    long size = 1;
    for (int each : levels) {
      long product = size * each;
      if (size > LARGEST || product > Integer.MAX_VALUE) {
        return Long.MAX_VALUE;
      }
      size = product;
    }
    return size;
  }

  /** Whether a table of all outcomes fits in memory. */
  boolean enumerable() {
    return size() <= LARGEST;
  }

  /** Number of the outcome in a row, or -1 when a code lies outside its levels. */
  int outcome(Samples samples, int row) {
    int number = 0;
    int stride = 1;
    for (int column = 0; column < levels.length; column++) {
      int code = code(samples, row, column);
      if (code < 0) {
        return -1;
      }
      number += code * stride;
      stride *= levels[column];
    }
    return number;
  }

  /** The code in a cell, or -1 when it lies outside the levels of its column. */
  int code(Samples samples, int row, int column) {
    double value = samples.value(row, column);
    int code = (int) value;
    return code == value && code >= 0 && code < levels[column] ? code : -1;
  }

  /**
   * Requires every category of every column in some row.
   *
   * @throws CensoredException {@code support-lost} otherwise, naming the first that is in none
   */
  void requireAll(Samples samples) {
    for (int column = 0; column < levels.length; column++) {
      BitSet seen = new BitSet(levels[column]);
      for (int row = 0; row < samples.size(); row++) {
        int code = code(samples, row, column);
        if (code >= 0) {
          seen.set(code);
        }
      }
      int lost = seen.nextClearBit(0);
      if (lost < levels[column]) {
        throw new CensoredException(
            Outcome.SUPPORT_LOST,
            "no training row has category '"
                + ((Kind.Category) samples.space().kind(column)).levels().get(lost)
                + "' of column "
                + (column + 1)
                + ": raise samples");
      }
    }
  }

  /** Writes the codes of an outcome. */
  void write(int outcome, double[] into, int at) {
    int rest = outcome;
    for (int column = 0; column < levels.length; column++) {
      into[at + column] = rest % levels[column];
      rest /= levels[column];
    }
  }
}
