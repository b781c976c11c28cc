package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.tributary.numerics.random.RandomStream;
import org.tributary.runtime.wrap.PluginFailure;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Need;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.metric.RoleEvaluation;
import org.tributary.sdk.space.Space;

/** The clauses of {@link Metric}, on one space. */
final class MetricContract {
  private static final int ROWS = 80;
  private final Metric metric;
  private final String name;
  private final Space space;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  MetricContract(Metric metric, String name, Space space) {
    this.metric = metric;
    this.name = name + " on " + space.describe();
    this.space = space;
  }

  List<DynamicTest> tests() {
    return List.of(
        DynamicTest.dynamicTest(name + ": outputs are named once", this::outputs),
        DynamicTest.dynamicTest(name + ": measurements are of its outputs", this::measured),
        DynamicTest.dynamicTest(name + ": measuring repeats", this::repeats),
        DynamicTest.dynamicTest(name + ": identical rows give a defined result", this::degenerate));
  }

  private void outputs() {
    List<String> names = metric.outputs().stream().map(Metric.Output::name).toList();
    unless(
        !names.isEmpty() && new HashSet<>(names).size() == names.size(),
        "a metric has outputs, each name once",
        "" + names);
    names.forEach(
        each ->
            unless(
                each.matches("[a-z0-9][a-z0-9.@-]*"), "output names are lower case words", each));
  }

  private void measured() {
    Set<String> names = new HashSet<>();
    metric.outputs().forEach(output -> names.add(output.name()));
    List<Measurement> measurements = metric.measure(ordinary());
    unless(!measurements.isEmpty(), "measure gives at least one measurement", "it gave none");
    for (Measurement each : measurements) {
      unless(
          names.contains(each.metric()),
          "measurements name outputs of the metric",
          each.metric() + " is none of " + names);
      unless(
          each.outcome().censored() || !each.estimator().isBlank(),
          "a measurement names its estimator",
          each.metric() + " does not");
    }
  }

  private void repeats() {
    List<Measurement> first = metric.measure(ordinary());
    List<Measurement> second = metric.measure(ordinary());
    unless(first.equals(second), "measuring twice gives the same", first + " and " + second);
  }

  private void degenerate() {
    assumeNeedsMet();
    Samples same = Rows.duplicates(space, ROWS, stream.child("same")).labelled(0, 1);
    RoleEvaluation evaluation =
        new RoleEvaluation(space, new double[] {1}, ROWS, stream.child("evaluation"), 1);
    for (Role role : Role.values()) {
      evaluation.with(role, same);
    }
    for (Need need : metric.needs()) {
      Assumptions.assumeTrue(
          need.anyOf().isEmpty(), name + " needs laws, which are never degenerate");
    }
    try {
      metric.measure(evaluation);
    } catch (TributaryException | IllegalArgumentException result) {
      unless(
          !(result instanceof PluginFailure),
          "degenerate input gives a value, a censoring or a typed refusal",
          String.valueOf(result.getMessage()));
    }
  }

  private Evaluation ordinary() {
    assumeNeedsMet();
    Law truth = ReferenceLaw.on(space, 1);
    Law candidate = ReferenceLaw.on(space, 1.5);
    RoleEvaluation evaluation =
        new RoleEvaluation(space, new double[] {0.5, 0.5}, ROWS, stream.child("evaluation"), 1);
    return evaluation
        .with(Role.TRUTH, truth)
        .with(Role.CANDIDATE, candidate)
        .with(Role.TRAINING, Rows.random(space, 2, ROWS, stream.child("training")))
        .with(Role.HELD_OUT, Rows.random(space, 2, ROWS, stream.child("held-out")));
  }

  private void assumeNeedsMet() {
    Law law = ReferenceLaw.on(space, 1);
    for (Need need : metric.needs()) {
      boolean isLaw = need.role() == Role.TRUTH || need.role() == Role.CANDIDATE;
      List<Class<?>> any = new ArrayList<>(need.anyOf());
      Assumptions.assumeTrue(
          any.isEmpty() || isLaw && any.stream().anyMatch(each -> law.as(each).isPresent()),
          "the kit has no law with " + any + " for " + need.role().word());
    }
  }
}
