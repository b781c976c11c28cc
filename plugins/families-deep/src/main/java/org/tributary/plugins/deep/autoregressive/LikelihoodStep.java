package org.tributary.plugins.deep.autoregressive;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.numerics.random.RandomStream;
import org.tributary.plugins.deep.training.Descent;
import org.tributary.plugins.deep.training.RowDraws;
import org.tributary.sdk.data.Samples;

/**
 * One step of maximum likelihood: mean negative log-likelihood of a row. A full batch is summed
 * over the distinct contexts that occur, each with how often each value followed.
 */
final class LikelihoodStep implements Descent.Step {
  private record Batch(Contexts contexts, float[] shares) {}

  private record Counted(int source, int[] row, int t, float[] counts) {}

  private final TokenNetwork network;
  private final AutoregressiveOptions options;
  private final Samples samples;
  private final int[][] rows;
  private final RowDraws draws;
  private final RandomStream stream;
  private final List<Batch> whole;

  LikelihoodStep(
      TokenNetwork network, AutoregressiveOptions options, Samples samples, RandomStream stream) {
    this.network = network;
    this.options = options;
    this.samples = samples;
    this.rows = Rows.of(samples);
    this.draws = new RowDraws(samples);
    this.stream = stream;
    this.whole = options.fullBatch() ? List.of(all()) : List.of();
  }

  @Override
  public double take(int step, Descent.Networks networks) {
    Batch batch = whole.isEmpty() ? drawn(step) : whole.get(0);
    int most = network.alphabet().most();
    return networks.lower(
        0,
        step,
        weights -> {
          NDManager manager = weights.get(0).getManager();
          Shape shape = new Shape(batch.contexts.rows(), most);
          return network
              .forward(weights, batch.contexts)
              .logSoftmax(1)
              .mul(manager.create(batch.shares, shape))
              .sum()
              .neg();
        });
  }

  private Batch all() {
    Map<List<Integer>, Counted> distinct = new LinkedHashMap<>();
    for (int row = 0; row < rows.length; row++) {
      count(distinct, row, samples.weight(row));
    }
    return batch(distinct, samples.totalWeight());
  }

  private Batch drawn(int step) {
    RandomStream choice = stream.at(step);
    Map<List<Integer>, Counted> distinct = new LinkedHashMap<>();
    for (int i = 0; i < options.training().batch(); i++) {
      count(distinct, draws.next(choice), 1);
    }
    return batch(distinct, options.training().batch());
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
                  new Counted(
                      samples.source(row), values, position, new float[network.alphabet().most()]));
      counted.counts[values[t]] += weight;
      key.add(values[t]);
    }
  }

  private Batch batch(Map<List<Integer>, Counted> distinct, long total) {
    int most = network.alphabet().most();
    Contexts contexts = new Contexts(network.alphabet(), network.sources(), distinct.size());
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
