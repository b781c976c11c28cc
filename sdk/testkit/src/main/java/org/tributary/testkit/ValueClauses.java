package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Role;

/** What the numbers of a metric mean: direction, weights of sources, values at points. */
final class ValueClauses {
  private static final double EQUAL = 1e-9;

  /** Some scores hardly see some damage, as precision does a lost mode: no direction is in that. */
  private static final double SLACK = 0.1;

  private final Metric metric;
  private final Trials trials;

  ValueClauses(Metric metric, Trials trials) {
    this.metric = metric;
    this.trials = trials;
  }

  void addTo(Clauses clauses) {
    clauses
        .add("damage is not better", this::direction)
        .add("source weights count", this::sourceWeights)
        .add("weight w is w rows", this::rowWeights)
        .add("values at points average to the value", this::perPoint);
  }

  /** Fails on a number that is none. */
  static void defined(List<Measurement> measurements) {
    for (Measurement each : measurements) {
      unless(!Double.isNaN(each.value()), "a value is never NaN", each.metric());
    }
  }

  /** Fails unless values and outcomes are the same; counts of rows may differ. */
  static void sameValues(List<Measurement> first, List<Measurement> second, String clause) {
    unless(first.size() == second.size(), clause, first.size() + " and " + second.size());
    for (int i = 0; i < first.size(); i++) {
      Measurement a = first.get(i);
      Measurement b = second.get(i);
      unless(
          a.metric().equals(b.metric())
              && a.outcome() == b.outcome()
              && Double.compare(a.value(), b.value()) == 0,
          clause,
          a.metric() + " is " + a.value() + " and " + b.value());
    }
  }

  /** Averages over sources by output; censored ones are left out. */
  private Map<String, Double> values(Evaluation evaluation) {
    Map<String, Double> values = new TreeMap<>();
    for (Measurement each : metric.measure(evaluation)) {
      if (each.ofSource().isEmpty() && !each.outcome().censored()) {
        values.put(each.metric(), each.value());
      }
    }
    return values;
  }

  private void direction() {
    trials.assumeNeedsMet();
    Map<String, Double> good = values(trials.ordinary(trials.truth()));
    Map<String, Double> bad = values(trials.ordinary(trials.damaged(true, true)));
    for (Metric.Output output : metric.outputs()) {
      Double clean = good.get(output.name());
      Double damaged = bad.get(output.name());
      if (clean == null || damaged == null || output.better() == Better.NEITHER) {
        continue;
      }
      double worse = output.better() == Better.LOWER ? damaged - clean : clean - damaged;
      unless(
          worse >= -SLACK * Math.max(Math.abs(damaged), Math.abs(clean)),
          "a candidate that is far from the truth is not " + output.better() + " better",
          output.name() + " is " + clean + " of the truth itself and " + damaged + " under damage");
    }
  }

  private void sourceWeights() {
    trials.assumeNeedsMet();
    Map<String, Double> good = values(trials.ofLaws(trials.truth(), 0.5));
    Map<String, Double> bad = values(trials.ofLaws(trials.damaged(true, true), 0.5));
    Map<String, Double> heavy = values(trials.ofLaws(trials.damaged(true, false), 0.9));
    Map<String, Double> light = values(trials.ofLaws(trials.damaged(true, false), 0.1));
    List<String> seen = new ArrayList<>();
    good.forEach(
        (name, value) -> {
          boolean judged =
              bad.containsKey(name) && heavy.containsKey(name) && light.containsKey(name);
          if (judged && !value.equals(bad.get(name))) {
            seen.add(name);
            unless(
                !Objects.equals(heavy.get(name), light.get(name)),
                "averages over sources go by sourceWeights()",
                name + " is " + heavy.get(name) + " whether the damaged source weighs 0.9 or 0.1");
          }
        });
    NotApplicable.unless(!seen.isEmpty(), "it does not see the damage of the kit");
  }

  /** A row of weight w is w equal rows, in the data of a role as in a fit. */
  private void rowWeights() {
    trials.assumeNeedsMet();
    Map<String, Double> weighted = values(trials.ofRows(Rows::weighted, "evaluation"));
    Map<String, Double> again = values(trials.ofRows(Rows::weighted, "another chance"));
    NotApplicable.unless(
        weighted.keySet().stream().allMatch(name -> alike(weighted, again, name)),
        "chance takes part in it");
    Map<String, Double> repeated = values(trials.ofRows(Rows::repeated, "evaluation"));
    weighted.forEach(
        (name, value) ->
            unless(
                alike(weighted, repeated, name),
                "a row of weight w is measured as w equal rows",
                name
                    + " is "
                    + value
                    + " of weighted rows, "
                    + repeated.get(name)
                    + " of repeated ones"));
  }

  private static boolean alike(Map<String, Double> first, Map<String, Double> second, String name) {
    Double one = first.get(name);
    Double other = second.get(name);
    return one != null
        && other != null
        && (one.equals(other) || Math.abs(one - other) <= EQUAL * Math.max(1, Math.abs(one)));
  }

  private void perPoint() {
    trials.assumeNeedsMet();
    Evaluation evaluation = trials.ordinary();
    double mean = 0;
    for (int source = 0; source < evaluation.sources(); source++) {
      Optional<double[]> values = metric.perPoint(evaluation, source);
      NotApplicable.unless(values.isPresent(), "it is no mean over points");
      mean += evaluation.sourceWeights()[source] * mean(evaluation, source, values.orElseThrow());
    }
    String first = metric.outputs().get(0).name();
    OptionalDouble value =
        metric.measure(evaluation).stream()
            .filter(each -> each.metric().equals(first) && each.ofSource().isEmpty())
            .mapToDouble(Measurement::value)
            .findFirst();
    unless(value.isPresent(), "a metric with values at points has their mean", "no " + first);
    double apart = Math.abs(value.getAsDouble() - mean);
    unless(
        apart <= EQUAL * Math.max(1, Math.abs(mean)),
        "measure gives the mean of perPoint, averaged over sources",
        value.getAsDouble() + " and " + mean);
  }

  private static double mean(Evaluation evaluation, int source, double[] values) {
    Samples points = evaluation.points(Role.HELD_OUT, source, 0);
    unless(
        values.length == points.size(),
        "perPoint gives one value a held-out point",
        values.length + " values for " + points.size() + " points");
    unless(Arrays.stream(values).noneMatch(Double::isNaN), "values at points are never NaN", "");
    double mean = 0;
    for (int row = 0; row < values.length; row++) {
      mean += points.weight(row) * values[row] / points.totalWeight();
    }
    return mean;
  }
}
