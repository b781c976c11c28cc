package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.data.Draws;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.LoopState;
import org.tributary.sdk.intervention.Part;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.DataPlan;
import org.tributary.sdk.study.Judgement;

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
    Optional<LoopState.FreshRows> fresh =
        data.lawKnown() || options.samples().isEmpty()
            ? Optional.empty()
            : data.draw(run.stream()).rest().map(rest -> rest::take);
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
              "generation/" + generation + "/fit",
              options.family(),
              Training.named(options.training()),
              training);
      run.record(
          intervention.label(),
          Position.generation(generation),
          measured(new DataPlan.Data(training, real.heldOut(), real.rest()), model, real));
      return Optional.of(model);
    } catch (CensoredException censored) {
      for (int later = generation; later <= options.generations(); later++) {
        run.record(intervention.label(), Position.generation(later), judgement.censored(censored));
      }
      return Optional.empty();
    }
  }

  /** Kept rows, fixed counts, and what is left of n as an independent mixture. */
  private Samples assemble(List<Part> parts, int size, RandomStream stream) {
    double[] weights = data.sourceWeights();
    List<Integer> mixed = new ArrayList<>();
    int fixed = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.law().isPresent() && part.count() == 0) {
        mixed.add(i);
      }
      fixed += part.count();
    }
    int[] counts = new int[parts.size()];
    if (!mixed.isEmpty()) {
      double[] shares = mixed.stream().mapToDouble(i -> parts.get(i).weight()).toArray();
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
      Part part = parts.get(i);
      int count = part.count() > 0 ? part.count() : counts[i];
      if (part.rows().isPresent()) {
        rows.add(part.rows().get());
      } else if (count > 0) {
        rows.add(
            Draws.total(
                part.law().orElseThrow(), count, weights, part.origin(), stream.child("part", i)));
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

  /**
   * The measurements of one generation. On a table their number of training rows is that of the
   * real rows the loop began with: the n_train of rule D, however much synthetic data was added.
   */
  private List<Measurement> measured(DataPlan.Data now, Law model, DataPlan.Data real) {
    List<Measurement> measured = judgement.of(data.evaluation(now, model, run));
    return data.lawKnown()
        ? measured
        : measured.stream()
            .map(
                each ->
                    new Measurement(
                        each.metric(),
                        each.ofSource(),
                        each.value(),
                        each.outcome(),
                        each.standardError(),
                        each.estimator(),
                        each.nReference(),
                        real.training().totalWeight()))
            .toList();
  }
}
