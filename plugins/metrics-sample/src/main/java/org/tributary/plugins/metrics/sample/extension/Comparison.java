package org.tributary.plugins.metrics.sample.extension;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.points.Encoding;
import org.tributary.sdk.space.Space;

/**
 * The two samples of one source.
 *
 * @param space what a raw row is
 * @param blocks coordinates of each value; empty when the rows are raw
 * @param reference held-out rows
 * @param candidate candidate rows
 * @param units resampling unit of each reference row, then of each candidate row, no unit on both
 *     sides; of no length where every row stands for itself
 * @param stream the score's own randomness, the same for every candidate
 */
record Comparison(
    Space space,
    List<Encoding.Block> blocks,
    DMatrixRMaj reference,
    DMatrixRMaj candidate,
    int[] units,
    RandomStream stream) {

  /** The units of both sides in one array; of no length where neither side has any. */
  static int[] units(int[] reference, int references, int[] candidate, int candidates) {
    if (reference.length == 0 && candidate.length == 0) {
      return new int[0];
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] units = new int[references + candidates];
    for (int row = 0; row < references; row++) {
      int next = numbers.size();
      units[row] =
          reference.length == 0 ? row : numbers.computeIfAbsent(reference[row], key -> next);
    }
    numbers.clear();
    for (int row = 0; row < candidates; row++) {
      int next = numbers.size();
      units[references + row] =
          references
              + (candidate.length == 0
                  ? row
                  : numbers.computeIfAbsent(candidate[row], key -> next));
    }
    return units;
  }

  /** Both samples with equally many rows, the larger one thinned at random. */
  Comparison ofEqualSize() {
    int rows = Math.min(reference.numRows, candidate.numRows);
    return new Comparison(
        space, blocks, thinned(reference, rows), thinned(candidate, rows), new int[0], stream);
  }

  private DMatrixRMaj thinned(DMatrixRMaj sample, int rows) {
    if (sample.numRows == rows) {
      return sample;
    }
    int[] kept = stream.child("equal-size").sampleWithoutReplacement(sample.numRows, rows);
    Arrays.sort(kept);
    DMatrixRMaj part = new DMatrixRMaj(rows, sample.numCols);
    for (int row = 0; row < rows; row++) {
      System.arraycopy(
          sample.data, kept[row] * sample.numCols, part.data, row * sample.numCols, sample.numCols);
    }
    return part;
  }

  /** Scores a comparison: one value an output, in their order. */
  @FunctionalInterface
  interface Score {
    /**
     * The values.
     *
     * @throws IllegalArgumentException when they are not defined on these samples, saying why
     */
    List<MetricValue> of(Comparison comparison);
  }
}
