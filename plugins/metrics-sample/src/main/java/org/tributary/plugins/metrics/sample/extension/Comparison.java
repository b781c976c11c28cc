package org.tributary.plugins.metrics.sample.extension;

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

  /** The first rows of both, equally many. */
  Comparison ofEqualSize() {
    int rows = Math.min(reference.numRows, candidate.numRows);
    return new Comparison(space, blocks, first(reference, rows), first(candidate, rows), stream);
  }

  private static DMatrixRMaj first(DMatrixRMaj sample, int rows) {
    DMatrixRMaj part = new DMatrixRMaj(rows, sample.numCols);
    System.arraycopy(sample.data, 0, part.data, 0, part.getNumElements());
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
