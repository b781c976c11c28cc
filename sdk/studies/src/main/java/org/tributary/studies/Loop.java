package org.tributary.studies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;

/**
 * The chain of interventions of one arm in one cell: each sees what those before it decided and has
 * a state of its own. Every arm takes its fresh rows of a pool from the same permutation, from the
 * start.
 */
final class Loop {
  private final StudySetup setup;
  private final Arm arm;
  private final DataPlan.Data real;
  private final Optional<Pool.Draw> rest;
  private final Map<Integer, Object> carried = new HashMap<>();
  private final int size;

  /** Of the source: the same in every generation, and each asks a plugin. */
  private final Optional<Law> law;

  private final double[] sourceWeights;
  private final int sources;

  /** The next training set and the numbers its interventions want recorded. */
  record Next(Samples training, List<Measurement> trace) {}

  Loop(StudySetup setup, Arm arm, DataPlan.Data real) {
    this(setup, arm, real, real.rest());
  }

  private Loop(StudySetup setup, Arm arm, DataPlan.Data real, Optional<Pool.Draw> rest) {
    this.setup = setup;
    this.arm = arm;
    this.real = real;
    this.law = setup.data().source().law();
    this.sourceWeights = setup.plan().sourceWeights();
    this.sources = setup.data().source().sources();
    // Rows count with their weights: a finite law draws each outcome once, weighted.
    this.size = Math.toIntExact(real.training().totalWeight());
    this.rest = rest.map(Pool.Draw::fromHere);
  }

  /** The loop as it stands, to be run ahead: what that one takes is not taken from this one. */
  Loop fromHere() {
    Loop copy = new Loop(setup, arm, real, rest);
    copy.carried.putAll(carried);
    return copy;
  }

  Next next(int generation, Samples training, List<Law> models, RandomStream stream) {
    List<Part> parts = List.of();
    List<Measurement> trace = new ArrayList<>();
    int wanted = size;
    for (int i = 0; i < arm.loop().size(); i++) {
      RandomStream own = i == 0 ? stream.child("intervention") : stream.child("intervention", i);
      LoopState state =
          new LoopState(
              generation,
              wanted,
              models,
              training,
              real.training(),
              law,
              fresh(own),
              sourceWeights,
              parts,
              Optional.ofNullable(carried.get(i)),
              own);
      Intervention.Step step = arm.loop().get(i).apply(state);
      int at = i;
      step.carried().ifPresentOrElse(kept -> carried.put(at, kept), () -> carried.remove(at));
      parts = step.parts();
      wanted = step.nextSize().orElse(wanted);
      trace.addAll(step.trace());
    }
    return new Next(new TrainingSet(sources, wanted, stream).of(parts), trace);
  }

  private LoopState.FreshRows fresh(RandomStream own) {
    if (law.isPresent()) {
      int[] taken = {0};
      return count ->
          Draws.total(law.get(), count, sourceWeights, Origin.REAL, own.child("fresh", taken[0]++));
    }
    return count ->
        rest.orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'" + arm.name() + "' takes fresh rows of a finite table: give samples"))
            .take(count);
  }
}
