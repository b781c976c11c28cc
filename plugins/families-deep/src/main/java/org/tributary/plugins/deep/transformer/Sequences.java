package org.tributary.plugins.deep.transformer;

import java.util.Arrays;
import org.tributary.sdk.data.Samples;

/**
 * Rows of tokens side by side, padded at the end: what the network reads and what it should say.
 *
 * @param rows number of rows
 * @param length tokens of the longest, at least 1
 * @param sources source of each row
 * @param before rows x length: the token before each place; at the start, and where nothing is, the
 *     start token
 * @param tokens rows x length: the token at each place, 0 where nothing is
 * @param there rows x length: 1 where there is a token
 */
record Sequences(
    int rows, int length, long[] sources, long[] before, long[] tokens, float[] there) {

  /** Rows of samples by their numbers. */
  static Sequences of(Samples samples, int[] rows, int vocabulary) {
    int length = 1;
    for (int row : rows) {
      length = Math.max(length, samples.length(row));
    }
    Sequences all = empty(rows.length, length, vocabulary);
    double[] values = new double[samples.space().width()];
    for (int i = 0; i < rows.length; i++) {
      int own = samples.length(rows[i]);
      samples.copyRow(rows[i], values, 0);
      all.sources[i] = samples.source(rows[i]);
      for (int t = 0; t < own; t++) {
        if (!(values[t] >= 0 && values[t] < vocabulary)) {
          throw new IllegalArgumentException(
              "row " + rows[i] + " holds a token outside 0 .. " + (vocabulary - 1));
        }
        all.tokens[i * length + t] = (long) values[t];
        all.there[i * length + t] = 1;
        if (t + 1 < length) {
          all.before[i * length + t + 1] = (long) values[t];
        }
      }
    }
    return all;
  }

  /** Rows of which nothing is known yet. */
  static Sequences empty(int rows, int length, int vocabulary) {
    long[] before = new long[rows * length];
    Arrays.fill(before, vocabulary);
    return new Sequences(
        rows, length, new long[rows], before, new long[rows * length], new float[rows * length]);
  }

  /** The first {@code count} places of every row. */
  Sequences cut(int count) {
    Sequences cut = empty(rows, count, 0);
    for (int i = 0; i < rows; i++) {
      cut.sources[i] = sources[i];
      System.arraycopy(before, i * length, cut.before, i * count, count);
    }
    return cut;
  }

  /** All in one source. */
  Sequences in(int source) {
    Arrays.fill(sources, source);
    return this;
  }
}
