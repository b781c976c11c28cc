package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tributary.runtime.wrap.PluginFailure;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.Space;

/** The clauses of {@link Metric}, on one space. */
final class MetricContract {
  private static final int TIMES = 40;
  private final Metric metric;
  private final Supplier<Metric> again;
  private final String name;
  private final Trials trials;

  MetricContract(Metric metric, Supplier<Metric> again, String name, OwnLaws own, Space space) {
    this.metric = metric;
    this.again = again;
    this.name = name + " on " + space.describe();
    this.trials = new Trials(metric, own, space);
  }

  /**
   * The tests.
   *
   * @param beside whether a second worker is tried too, which takes time
   */
  List<Clause> tests(boolean beside) {
    Clauses clauses =
        Clauses.of(name)
            .addWatched(() -> measure(trials.ordinary()))
            .add("outputs are named once", this::outputs)
            .add("measurements are of its outputs", this::measured)
            .add("measuring repeats", this::repeats)
            .add("measuring remembers nothing", this::remembersNothing)
            .add("roles that are not declared are not read", this::declaredRoles)
            .add("identical rows give a defined result", () -> degenerate(Trials.ROWS))
            .add("two rows give a defined result", () -> degenerate(2));
    if (beside) {
      clauses.add("a measurement is not disturbed by another in the midst of it", this::disturbed);
    }
    new ValueClauses(metric, trials).addTo(clauses);
    return clauses.tests();
  }

  private List<Measurement> measure(Evaluation evaluation) {
    trials.assumeNeedsMet();
    return metric.measure(evaluation);
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
    List<Measurement> measurements = measure(trials.ordinary());
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
    List<Measurement> first = measure(trials.ordinary());
    Clock.awaitTick();
    List<Measurement> second = measure(trials.ordinary());
    unless(first.equals(second), "measuring twice gives the same", first + " and " + second);
  }

  private void remembersNothing() {
    measure(trials.ordinary());
    measure(trials.ordinary(trials.damaged(true, false)));
    List<Measurement> after = measure(trials.ordinary(trials.damaged(true, false)));
    List<Measurement> alone = again.get().measure(trials.ordinary(trials.damaged(true, false)));
    unless(
        after.equals(alone),
        "what was measured before changes nothing",
        after + " after another evaluation, " + alone + " at first");
  }

  private void disturbed() {
    List<Measurement> alone = measure(trials.ordinary());
    Interrupted counting = Interrupted.never(trials.heldOut());
    metric.measure(trials.ordinary().with(Role.HELD_OUT, counting));
    Interrupted rows =
        Interrupted.times(
            TIMES,
            counting.reads(),
            trials.heldOut(),
            () -> OtherWorker.beside(this::measureSmall));
    List<Measurement> disturbed = metric.measure(trials.ordinary().with(Role.HELD_OUT, rows));
    unless(
        alone.equals(disturbed),
        "a measurement equals itself when another thread measures in the midst of it",
        alone + " and " + disturbed);
  }

  private void measureSmall() {
    try {
      metric.measure(trials.small().ordinary(trials.damaged(true, true)));
    } catch (TributaryException | IllegalArgumentException tooSmall) {
      // Then it disturbs as far as it came.
    }
  }

  private void declaredRoles() {
    Set<Role> needed = EnumSet.noneOf(Role.class);
    metric.needs().forEach(need -> needed.add(need.role()));
    Declared only = Declared.of(trials.ordinary(), needed);
    trials.assumeNeedsMet();
    List<Measurement> alone;
    try {
      alone = metric.measure(only);
    } catch (RuntimeException failed) {
      unless(only.touched().isEmpty(), "needs() names every role that is read", touched(only));
      throw failed;
    }
    unless(only.touched().isEmpty(), "needs() names every role that is read", touched(only));
    Set<Role> said = EnumSet.copyOf(needed);
    metric.outputs().forEach(output -> said.addAll(output.reads()));
    List<Measurement> first = metric.measure(trials.ordinary());
    List<Measurement> second = metric.measure(trials.changed(said));
    ValueClauses.sameValues(
        first, second, "values depend on the roles of needs() and reads, " + said + ", alone");
    if (said.equals(needed)) {
      ValueClauses.sameValues(
          first, alone, "values do not depend on roles that are not declared being there");
    }
  }

  private static String touched(Declared evaluation) {
    return "it read " + evaluation.touched();
  }

  private void degenerate(int count) {
    trials.assumeNeedsMet();
    try {
      ValueClauses.defined(metric.measure(trials.identical(count)));
      metric
          .perPoint(trials.identical(count), 0)
          .ifPresent(
              values ->
                  unless(
                      Arrays.stream(values).noneMatch(Double::isNaN),
                      "values at points are never NaN",
                      Arrays.toString(values)));
    } catch (TributaryException result) {
      unless(
          !(result instanceof PluginFailure),
          "degenerate input gives a value, a censoring or a typed refusal",
          String.valueOf(result.getMessage()));
    } catch (IllegalArgumentException untyped) {
      throw new BrokenClause(
          "degenerate input gives a value, a censoring or a refusal with a code",
          "an untyped IllegalArgumentException: " + untyped.getMessage());
    }
  }
}
