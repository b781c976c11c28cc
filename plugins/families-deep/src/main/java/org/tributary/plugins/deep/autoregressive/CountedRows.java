package org.tributary.plugins.deep.autoregressive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.training.BatchStep;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.sdk.data.Samples;

/**
 * Rows as the distinct contexts that occur in them, each with how often each value followed: what
 * the likelihood depends on.
 */
final class CountedRows {

  /**
   * Contexts of one step.
   *
   * @param contexts distinct ones
   * @param shares contexts x M: how often a value followed, over the number of rows
   */
  record Batch(Contexts contexts, float[] shares) {}

  private record Counted(int source, int[] row, int t, float[] counts) {}

  private final Alphabet alphabet;
  private final Samples samples;
  private final int[][] rows;

  CountedRows(Alphabet alphabet, Samples samples) {
    this.alphabet = alphabet;
    this.samples = samples;
    this.rows = Rows.of(samples);
  }

  /** All rows, each as often as its weight. */
  Batch all() {
    Map<List<Integer>, Counted> distinct = new LinkedHashMap<>();
    for (int row = 0; row < rows.length; row++) {
      count(distinct, row, samples.weight(row));
    }
    return batch(distinct, samples.totalWeight());
  }

  /** Batches of a number of rows. */
  BatchStep.Draw<Batch> batches(int size) {
    RowDraws draws = new RowDraws(samples);
    return stream -> drawn(draws, size, stream);
  }

  private Batch drawn(RowDraws draws, int size, RandomStream stream) {
    Map<List<Integer>, Counted> distinct = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      count(distinct, draws.next(stream), 1);
    }
    return batch(distinct, size);
  }

  private void count(Map<List<Integer>, Counted> distinct, int row, long weight) {
    int[] values = rows[row];
    List<Integer> key = new ArrayList<>(List.of(samples.source(row)));
    for (int t = 0; t < values.length; t++) {
      int position = t;
      Counted counted =
          distinct.computeIfAbsent(
              List.copyOf(key),
              missing ->
                  new Counted(samples.source(row), values, position, new float[alphabet.most()]));
      counted.counts[values[t]] += weight;
      key.add(values[t]);
    }
  }

  private Batch batch(Map<List<Integer>, Counted> distinct, long total) {
    int most = alphabet.most();
    Contexts contexts = new Contexts(alphabet, samples.sources(), distinct.size());
    float[] shares = new float[distinct.size() * most];
    for (Counted each : distinct.values()) {
      for (int m = 0; m < most; m++) {
        shares[contexts.rows() * most + m] = each.counts[m] / total;
      }
      contexts.add(each.source, each.row, each.t);
    }
    return new Batch(contexts, shares);
  }
}
