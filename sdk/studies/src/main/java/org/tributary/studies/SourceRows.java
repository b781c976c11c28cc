package org.tributary.studies;

import java.util.Arrays;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;

/** Takes a given number of rows of each source from a pool, in a keyed order. */
final class SourceRows {
  private SourceRows() {}

  static Samples taken(Pool pool, int[] counts, RandomStream stream) {
    int[] left = counts.clone();
    int[] chosen = new int[Arrays.stream(counts).sum()];
    int next = 0;
    for (int row : stream.permutation(pool.rows().size())) {
      if (left[pool.rows().source(row)] > 0) {
        left[pool.rows().source(row)]--;
        chosen[next++] = row;
      }
    }
    for (int k = 0; k < left.length; k++) {
      if (left[k] > 0) {
        throw new IllegalArgumentException(
            "source '"
                + pool.sourceNames().get(k)
                + "' has "
                + (counts[k] - left[k])
                + " training rows after the split, "
                + counts[k]
                + " are wanted: lower samplesPerSource, samples, imbalance or testShare");
      }
    }
    return pool.rows().select(chosen);
  }
}
