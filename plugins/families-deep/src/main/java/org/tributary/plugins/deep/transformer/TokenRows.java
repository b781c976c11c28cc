package org.tributary.plugins.deep.transformer;

import java.util.Arrays;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.sdk.data.Samples;

/** Rows of which batches are drawn. */
record TokenRows(Samples samples, int vocabulary) {

  /** Batches of a number of rows, drawn with replacement. */
  BatchStep.Draw<Sequences> batches(int size) {
    RowDraws draws = new RowDraws(samples);
    return stream -> {
      int[] rows = new int[size];
      Arrays.setAll(rows, i -> draws.next(stream));
      return Sequences.of(samples, rows, vocabulary);
    };
  }

  /** A hash of all rows, for states that are kept. */
  String hash() {
    long hash = samples.size();
    for (int row = 0; row < samples.size(); row++) {
      hash = hash * 31 + samples.source(row) + 17 * samples.weight(row);
      for (int t = 0; t < samples.length(row); t++) {
        hash = hash * 31 + (long) samples.value(row, t);
      }
    }
    return Long.toHexString(hash);
  }
}
