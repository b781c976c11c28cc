package org.tributary.plugins.study.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.evidence.judge.JudgedMetric;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.Space;

/**
 * A metric as a distance of rows from rows, in each of its directed outputs.
 *
 * @param metric that needs rows alone
 * @param space of the rows
 * @param weights of sources
 * @param stream of the metric, the same for every candidate
 * @param threads of products and pairwise kernels
 */
record RowDistances(
    Metric metric, Space space, double[] weights, RandomStream stream, int threads) {

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  /** The outputs with a direction. */
  static List<Metric.Output> directed(Metric metric) {
    return metric.outputs().stream()
        .filter(output -> output.better() != Metric.Better.NEITHER)
        .toList();
  }

  /** The margin: the metric's own where it has one, else what the shift measures. */
  double margin(EquivalentShift shift, double measured) {
    return judged().map(each -> each.margin(shift).orElse(measured)).orElse(measured);
  }

  /** How it compares rows in pairs; empty where it is judged at equal sizes. */
  Optional<JudgedMetric.RowPairs> pairs(Samples real) {
    return weights.length == 1
        ? judged().flatMap(each -> each.pairs(space, real.toMatrix()))
        : Optional.empty();
  }

  /** Rows a side beyond which the metric looks at a part only. */
  int mostRows() {
    return judged().map(JudgedMetric::mostRows).orElse(OptionalInt.empty()).orElse(NO_LIMIT);
  }

  private Optional<JudgedMetric> judged() {
    return metric.as(JudgedMetric.class);
  }

  /** The distance in an output, of those that {@link #of} gave. */
  static double in(String output, Map<String, Double> distances) {
    return Objects.requireNonNull(distances.get(output), "every directed output has a distance");
  }

  /**
   * The distances by name of the output, lower where the candidate is better.
   *
   * @throws CensoredException where the metric gives no finite number
   */
  Map<String, Double> of(Samples candidate, Samples real) {
    return of(candidate, Map.of(), real, Map.of());
  }

  /**
   * The same of rows that come in units, by the id of the row.
   *
   * @param candidateUnits empty where every row stands for itself
   * @param realUnits likewise
   */
  Map<String, Double> of(
      Samples candidate,
      Map<Long, Integer> candidateUnits,
      Samples real,
      Map<Long, Integer> realUnits) {
    RoleEvaluation evaluation =
        new RoleEvaluation(space, weights, 2, stream, threads)
            .with(Role.CANDIDATE, candidate)
            .units(Role.CANDIDATE, candidateUnits)
            .with(Role.HELD_OUT, real)
            .units(Role.HELD_OUT, realUnits);
    Map<String, Double> distances = new LinkedHashMap<>();
    List<Measurement> measured = metric.measure(evaluation);
    for (Metric.Output output : directed(metric)) {
      Measurement one =
          measured.stream()
              .filter(each -> each.metric().equals(output.name()) && each.ofSource().isEmpty())
              .findFirst()
              .orElseThrow(
                  () ->
                      new CensoredException(
                          Outcome.UNDEFINED, output.name() + " was left out on these rows"));
      if (one.outcome().censored()) {
        throw new CensoredException(one.outcome(), one.estimator());
      }
      if (!Double.isFinite(one.value())) {
        throw new CensoredException(Outcome.DIVERGED, output.name() + " is infinite");
      }
      distances.put(output.name(), Excess.distance(output, one.value()));
    }
    return distances;
  }
}
