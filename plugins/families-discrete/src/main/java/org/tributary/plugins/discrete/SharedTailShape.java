package org.tributary.plugins.discrete;

import java.util.Arrays;

/**
 * How many outcomes the first columns have and how many the rest. Outcome {@code h + heads t} of
 * the whole table is head h with tail t, as the first column runs fastest.
 *
 * @param alphabet of all columns
 * @param heads outcomes of the first columns, 1 when there are none
 * @param tails outcomes of the rest, 1 when there are none
 */
record SharedTailShape(Alphabet alphabet, int heads, int tails) {

  static SharedTailShape of(Alphabet alphabet, int head) {
    int[] levels = alphabet.levels();
    return new SharedTailShape(
        alphabet,
        (int) new Alphabet(Arrays.copyOf(levels, head)).size(),
        (int) new Alphabet(Arrays.copyOfRange(levels, head, levels.length)).size());
  }

  /** {@code K (H - 1) + H (T - 1)}. */
  long parameters(int sources) {
    return sources * (heads - 1L) + heads * (tails - 1L);
  }
}
