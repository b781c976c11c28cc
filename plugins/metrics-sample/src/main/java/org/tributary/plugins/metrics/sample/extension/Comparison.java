package org.tributary.plugins.metrics.sample.extension;

import java.util.Arrays;
import java.util.List;
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
 * @param stream the score's own randomness, the same for every candidate
 */
record Comparison(
    Space space,
    List<Encoding.Block> blocks,
    DMatrixRMaj reference,
    DMatrixRMaj candidate,
    RandomStream stream) {

  /** Both samples with equally many rows, the larger one thinned at random. */
  Comparison ofEqualSize() {
    int rows = Math.min(reference.numRows, candidate.numRows);
    return new Comparison(
        space, blocks, thinned(reference, rows), thinned(candidate, rows), stream);
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
