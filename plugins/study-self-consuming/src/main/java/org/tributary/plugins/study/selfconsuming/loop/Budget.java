package org.tributary.plugins.study.selfconsuming.loop;

import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Origin;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.intervention.Intervention.Step;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;

/**
 * Accumulates every row there ever was and trains on a random part of them, as many as the budget.
 *
 * @param size the budget, and rows that are new at each generation
 * @param alpha share of real rows among the new ones
 * @param fresh whether there are any
 */
record Budget(LoopState state, int size, double alpha, boolean fresh) {

  Step step() {
    RandomStream stream = state.stream().child("budget");
    Samples before =
        state.carried().map(Samples.class::cast).orElseGet(() -> state.real().expanded(stream));
    SamplesBuilder all = new SamplesBuilder(before.space(), before.sources()).addAll(before);
    int real = fresh ? (int) Math.round(alpha * size) : 0;
    if (real > 0) {
      all.addAll(state.fresh().take(real).expanded(stream.child("real")));
    }
    if (size > real) {
      Origin origin = Origin.synthetic(state.generation() - 1);
      all.addAll(
          Draws.total(
                  state.last(), size - real, state.sourceWeights(), origin, stream.child("draws"))
              .expanded(stream.child("synthetic")));
    }
    Samples rows = all.build();
    int[] chosen =
        stream.child("part").sampleWithoutReplacement(rows.size(), Math.min(size, rows.size()));
    Step step = Step.of(List.of(new Part.Kept(Origin.REAL, rows.select(chosen), 1)));
    return new Step(step.parts(), Optional.of(rows), List.of(), step.nextSize()).sized(size);
  }
}
