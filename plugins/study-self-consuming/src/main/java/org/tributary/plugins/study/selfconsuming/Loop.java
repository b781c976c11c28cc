package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Pool;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;
import org.tributary.studies.DataPlan;
import org.tributary.studies.Judgement;

/**
 * One self-consuming loop of one replicate. Noise is keyed by {@code generation/g/part}, so loops
 * and settings share what they have in common.
 */
final class Loop {
  private final SelfConsumingOptions options;
  private final DataPlan data;
  private final Judgement judgement;
  private final Intervention intervention;
  private final CellRun run;

  Loop(
      SelfConsumingOptions options,
      DataPlan data,
      Judgement judgement,
      Intervention intervention,
      CellRun run) {
    this.options = options;
    this.data = data;
    this.judgement = judgement;
    this.intervention = intervention;
    this.run = run;
  }

  void run(DataPlan.Data real) {
    List<Law> models = new ArrayList<>();
    Samples training = real.training();
    // Rows count with their weights: a finite law draws each outcome once, weighted.
    int size = Math.toIntExact(training.totalWeight());
    Optional<Object> carried = Optional.empty();
    // Every loop takes its fresh rows from the same permutation, from the start.
    LoopState.FreshRows fresh = fresh();
    for (int generation = 1; generation <= options.generations(); generation++) {
      run.checkCancelled();
      RandomStream stream = run.stream().child("generation", generation);
      if (generation > 1) {
        LoopState state =
            new LoopState(
                generation,
                size,
                models,
                training,
                real.training(),
                options.source().law(),
                fresh,
                data.sourceWeights(),
                List.of(),
                carried,
                stream.child("intervention"));
        Intervention.Step step = intervention.apply(state);
        carried = step.carried();
        training = assemble(step.parts(), size, stream);
      }
      Optional<Law> model = fit(generation, training, real);
      if (model.isEmpty()) {
        return;
      }
      models.add(model.get());
    }
  }

  /** Fits and measures; a censored fit ends the loop, and every later generation is censored. */
  private Optional<Law> fit(int generation, Samples training, DataPlan.Data real) {
    try {
      Law model =
          run.fit(
              FitRequest.of(
                  "generation/" + generation + "/fit",
                  options.family(),
                  Training.named(options.training()),
                  training));
      DataPlan.Data now =
          new DataPlan.Data(training, real.heldOut(), real.rest(), real.sizes());
      run.record(
          intervention.label(),
          Position.generation(generation),
          real.sizes(),
          judgement.of(data.evaluation(now, model, run)));
      return Optional.of(model);
    } catch (CensoredException censored) {
      for (int later = generation; later <= options.generations(); later++) {
        run.record(
            intervention.label(),
            Position.generation(later),
            real.sizes(),
            judgement.censored(censored));
      }
      return Optional.empty();
    }
  }

  private LoopState.FreshRows fresh() {
    Optional<Pool.Draw> rest =
        data.lawKnown() || options.samples().isEmpty()
            ? Optional.empty()
            : data.draw(run.stream()).rest();
    return count ->
        rest.orElseThrow(
                () -> new IllegalArgumentException("fresh real rows need a sample size: samples"))
            .take(count);
  }

  /** Kept rows, fixed counts, and what is left of n as an independent mixture. */
  private Samples assemble(List<Part> parts, int size, RandomStream stream) {
    int fixed = 0;
    List<Integer> mixed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Drawn drawn) {
        fixed += drawn.count();
      } else if (parts.get(i) instanceof Part.Mixed) {
        mixed.add(i);
      }
    }
    int[] counts = new int[parts.size()];
    if (!mixed.isEmpty()) {
      double[] shares =
          mixed.stream().mapToDouble(i -> ((Part.Mixed) parts.get(i)).share()).toArray();
      int[] drawn =
          mixed.size() == 1
              ? new int[] {size - fixed}
              : stream.child("shares").multinomial(Math.max(0, size - fixed), shares);
      for (int i = 0; i < drawn.length; i++) {
        counts[mixed.get(i)] = drawn[i];
      }
    }
    List<Samples> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      RandomStream own = stream.child("part", i);
      if (parts.get(i) instanceof Part.Kept kept) {
        rows.add(kept.rows());
      } else if (parts.get(i) instanceof Part.Drawn drawn) {
        rows.add(Draws.total(drawn.law(), drawn.count(), drawn.weights(), drawn.origin(), own));
      } else if (parts.get(i) instanceof Part.Mixed part && counts[i] > 0) {
        rows.add(Draws.total(part.law(), counts[i], part.weights(), part.origin(), own));
      }
    }
    if (rows.size() == 1) {
      return rows.get(0);
    }
    SamplesBuilder builder =
        new SamplesBuilder(options.source().space(), options.source().sources());
    rows.forEach(builder::addAll);
    return builder.build();
  }
}
