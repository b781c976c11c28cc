package org.tributary.plugins.metrics.divergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tributary.sdk.law.FiniteForm;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;

/**
 * How much of a finite alphabet a candidate still uses, averaged over sources: collision
 * probability (sum of squared shares), entropy, effective number of outcomes (one over the
 * collision probability); against the truth, the share of its outcomes that are still possible and
 * the mass left on its tail, the least likely outcomes that hold a tenth of it.
 */
final class ModelDiversity implements Metric {
  private static final double TAIL = 0.1;

  @Override
  public List<Output> outputs() {
    return List.of(
        new Output("support-coverage", Better.HIGHER, "").best(1).ends(0),
        new Output("model-collision", Better.NEITHER, ""),
        new Output("model-entropy", Better.NEITHER, "nats"),
        new Output("model-effective-number", Better.NEITHER, ""),
        new Output("tail-mass", Better.NEITHER, ""));
  }

  @Override
  public List<Need> needs() {
    return List.of(
        Need.anyOf(Role.TRUTH, FiniteForm.class), Need.anyOf(Role.CANDIDATE, FiniteForm.class));
  }

  @Override
  public List<Measurement> measure(Evaluation evaluation) {
    FiniteForm truth = evaluation.as(Role.TRUTH, FiniteForm.class).orElseThrow();
    FiniteForm model = evaluation.as(Role.CANDIDATE, FiniteForm.class).orElseThrow();
    double[] weights = evaluation.sourceWeights();
    double[] sums = new double[outputs().size()];
    for (int k = 0; k < weights.length; k++) {
      double[] one = of(truth.probabilities(k), model.probabilities(k));
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[k] * one[i];
      }
    }
    List<Measurement> all = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      all.add(Measurement.exact(outputs().get(i).name(), sums[i], "exact"));
    }
    return all;
  }

  private static double[] of(double[] truth, double[] model) {
    double possible = 0;
    double there = 0;
    double collision = 0;
    double entropy = 0;
    for (int x = 0; x < truth.length; x++) {
      possible += truth[x] > 0 ? 1 : 0;
      there += truth[x] > 0 && model[x] > 0 ? 1 : 0;
      collision += model[x] * model[x];
      entropy -= model[x] > 0 ? model[x] * Math.log(model[x]) : 0;
    }
    double tail = Arrays.stream(tail(truth)).mapToDouble(x -> model[x]).sum();
    return new double[] {there / possible, collision, entropy, 1 / collision, tail};
  }

  /** The least likely outcomes, as many as hold at most a tenth of the truth, at least one. */
  private static int[] tail(double[] truth) {
    int[] order =
        IntStream.range(0, truth.length)
            .boxed()
            .sorted(Comparator.comparingDouble(x -> truth[x]))
            .mapToInt(Integer::intValue)
            .toArray();
    double mass = truth[order[0]];
    int size = 1;
    while (size < order.length && mass + truth[order[size]] <= TAIL + 1e-12) {
      mass += truth[order[size++]];
    }
    return Arrays.copyOf(order, size);
  }
}
