package org.tributary.plugins.deep.autoregressive;

import java.util.Arrays;

/**
 * Rows of the network: a source, a position t, and the values before t. The arrays hold ones where
 * something is so: what the network multiplies with its tables.
 */
final class Contexts {
  private final Alphabet alphabet;
  private final int sources;
  private int rows;
  private float[] source;
  private float[][] values;
  private float[] impossible;

  Contexts(Alphabet alphabet, int sources, int capacity) {
    this.alphabet = alphabet;
    this.sources = sources;
    this.source = new float[capacity * sources];
    this.values = new float[alphabet.most()][capacity * (alphabet.columns() - 1)];
    this.impossible = new float[capacity * alphabet.most()];
  }

  /** Adds the context of position {@code t} of a row. */
  void add(int k, int[] row, int t) {
    int before = alphabet.columns() - 1;
    source[rows * sources + k] = 1;
    for (int j = 0; j < t; j++) {
      values[row[j]][rows * before + j] = 1;
    }
    int most = alphabet.most();
    Arrays.fill(impossible, rows * most + alphabet.levels()[t], (rows + 1) * most, -1e30f);
    rows++;
  }

  int rows() {
    return rows;
  }

  /** Rows x sources. */
  float[] source() {
    return Arrays.copyOf(source, rows * sources);
  }

  /** Rows x (columns - 1): 1 where the value at a position before t is {@code value}. */
  float[] equalTo(int value) {
    return Arrays.copyOf(values[value], rows * (alphabet.columns() - 1));
  }

  /** Rows x M: 0, and -1e30 for values that the column at t does not have. */
  float[] impossible() {
    return Arrays.copyOf(impossible, rows * alphabet.most());
  }
}
