package org.tributary.testkit;

import static org.tributary.testkit.BrokenClause.unless;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.Intervention.Step;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.space.Space;

/**
 * The clauses of {@link Intervention}, on one space: three generations of a loop of two sources.
 */
final class InterventionContract {
  private static final int GENERATIONS = 4;
  private static final int SIZE = 40;
  private final Intervention intervention;
  private final Space space;
  private final String name;
  private final RandomStream stream = RandomStream.of(20260101, 0).child("contract");

  InterventionContract(Intervention intervention, String name, Space space) {
    this.intervention = intervention;
    this.space = space;
    this.name = name + " on " + space.describe();
  }

  /** One step, to see whether it takes the space. */
  Step tried() {
    return intervention.apply(state(2, Optional.empty(), new AtomicLong()));
  }

  List<Clause> tests() {
    return Clauses.of(name)
        .addWatched(() -> steps(new AtomicLong()))
        .add("each generation gets a training set", () -> steps(new AtomicLong()))
        .add("parts are of the loop's space and sources", this::parts)
        .add("the same state gives the same step", this::repeats)
        .add("state travels in the values", this::carried)
        .add("its traces are named by its outputs", this::traces)
        .add("it takes no more fresh rows than it says", this::freshRows)
        .add("it has a label and publishes the same facts again", this::describes)
        .tests();
  }

  /** The steps of a loop whose models are a law that widens a little every generation. */
  private List<Step> steps(AtomicLong taken) {
    List<Step> steps = new ArrayList<>();
    Optional<Object> carried = Optional.empty();
    for (int generation = 2; generation <= GENERATIONS; generation++) {
      Step step = intervention.apply(state(generation, carried, taken));
      carried = step.carried();
      steps.add(step);
    }
    return steps;
  }

  private LoopState state(int generation, Optional<Object> carried, AtomicLong taken) {
    List<Law> models =
        IntStream.range(1, generation)
            .mapToObj(each -> ReferenceLaw.on(space, 1 + 0.1 * each))
            .toList();
    Law truth = ReferenceLaw.on(space, 1);
    RandomStream fresh = stream.child("fresh", generation);
    return new LoopState(
        generation,
        SIZE,
        models,
        Draws.perSource(
            models.get(models.size() - 1),
            SIZE / 2,
            Origin.synthetic(generation - 1),
            stream.child("training", generation)),
        Draws.perSource(truth, SIZE / 2, Origin.REAL, stream.child("real")),
        Optional.of(truth),
        count -> {
          long before = taken.getAndAdd(count);
          return Draws.total(
              truth, count, new double[] {0.5, 0.5}, Origin.REAL, fresh.child("from", before));
        },
        new double[] {0.5, 0.5},
        List.of(),
        carried,
        stream.child("loop", generation));
  }

  private void parts() {
    for (Step step : steps(new AtomicLong())) {
      PartText text = new PartText(stream.child("parts"));
      step.parts().forEach(part -> part.visit(text.of(space)));
      step.nextSize()
          .ifPresent(size -> unless(size >= 1, "a training set has at least one row", "" + size));
    }
  }

  private void repeats() {
    List<String> first = texts(steps(new AtomicLong()));
    Clock.awaitTick();
    List<String> second = texts(steps(new AtomicLong()));
    unless(first.equals(second), "apply is a function of its state", first + " and " + second);
  }

  /** A loop that is taken up in its midst goes on as it would have. */
  private void carried() {
    List<Step> all = steps(new AtomicLong());
    Step last = all.get(all.size() - 1);
    Optional<Object> before = all.get(all.size() - 2).carried();
    Step again = intervention.apply(state(GENERATIONS, before, new AtomicLong(freshBefore())));
    String clause = "a step follows from its state, whatever was asked before";
    String first = text(last);
    String second = text(again);
    unless(first.equals(second), clause, first + " and " + second);
  }

  private long freshBefore() {
    AtomicLong taken = new AtomicLong();
    Optional<Object> carried = Optional.empty();
    for (int generation = 2; generation < GENERATIONS; generation++) {
      carried = intervention.apply(state(generation, carried, taken)).carried();
    }
    return taken.get();
  }

  private List<String> texts(List<Step> steps) {
    return steps.stream().map(this::text).toList();
  }

  /** Everything of a step that can be seen, as text. */
  private String text(Step step) {
    PartText text = new PartText(stream.child("parts"));
    return step.parts().stream()
            .map(part -> part.visit(text.of(space)))
            .collect(Collectors.joining("; "))
        + step.trace()
        + step.nextSize();
  }

  private void traces() {
    List<String> names = intervention.outputs().stream().map(Metric.Output::name).toList();
    Set<String> distinct = new HashSet<>(names);
    unless(distinct.size() == names.size(), "outputs are named once", "" + names);
    for (Step step : steps(new AtomicLong())) {
      for (Measurement each : step.trace()) {
        unless(
            distinct.contains(each.metric()),
            "outputs() names every trace",
            each.metric() + " is none of " + names);
      }
    }
  }

  private void freshRows() {
    AtomicLong taken = new AtomicLong();
    steps(taken);
    long said = intervention.freshRowsNeeded(GENERATIONS, SIZE);
    unless(
        taken.get() <= said,
        "freshRowsNeeded(generations, n) is enough",
        "it said " + said + " and took " + taken.get());
  }

  private void describes() {
    unless(!intervention.label().isBlank(), "label() is a short name", "it is blank");
    String first = intervention.label() + " " + intervention.facts(GENERATIONS);
    Clock.awaitTick();
    String second = intervention.label() + " " + intervention.facts(GENERATIONS);
    unless(
        first.equals(second),
        "label and facts are published alike every time",
        first + ", " + second);
  }
}
