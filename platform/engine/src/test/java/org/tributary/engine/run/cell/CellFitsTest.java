package org.tributary.engine.run.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.cells.CellStore;
import org.tributary.engine.fixture.InMemoryCellStore;
import org.tributary.engine.fixture.MeanFamily;
import org.tributary.engine.fixture.TinyStudy;
import org.tributary.engine.run.RunOutcome;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Capabilities;
import org.tributary.sdk.model.Checkpoint;
import org.tributary.sdk.model.FitContext;
import org.tributary.sdk.model.Model;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.model.ToldSeries;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.space.Space;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

class CellFitsTest {
  private final InMemoryCellStore store = new InMemoryCellStore();

  private static Samples rows(double first) {
    SamplesBuilder rows = new SamplesBuilder(MeanFamily.SPACE, 2);
    rows.add(new double[] {first}, 0, 0);
    rows.add(new double[] {2}, 1, 1);
    rows.add(new double[] {4}, 0, 2);
    return rows.build();
  }

  private static void record(CellRun run, String metric, Law law) {
    for (int source = 0; source < law.sources(); source++) {
      double value = law.sample(source, 1, RandomStream.of(1, 1)).value(0, 0);
      run.record(
          "",
          Position.none(),
          SplitSizes.none(),
          List.of(Measurement.exact(metric, value, "").of(source)));
    }
  }

  /** Each variant is a study of another key, so that cells are measured and only fits are kept. */
  private List<Double> measured(String variant, TinyStudy study, boolean keepAll) {
    RunRequest request = TinyStudy.request(study, 1, 1, variant);
    FitPolicy policy = new FitPolicy(keepAll, family -> Optional.of("mean 1.0"));
    RunOutcome outcome =
        TinyStudy.run(
            new RunRequest(
                request.design(),
                study,
                request.settings(),
                request.binder(),
                1,
                request.identity(),
                policy),
            store);
    assertThat(outcome.failures()).isEmpty();
    return outcome.observations().all().stream().map(o -> o.value()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pooled", "merged", "separate", "fine-tuned", "leave-one-out"})
  void aCostlyFitIsLoadedUnderEveryTraining(String training) {
    MeanFamily family = new MeanFamily(true);
    TinyStudy study =
        new TinyStudy(
            run ->
                record(
                    run,
                    "m",
                    run.fit(FitRequest.of("r", family, Training.named(training), rows(1)))));
    List<Double> fitted = measured("a", study, false);
    int fits = family.fits().get();
    assertThat(fits).isPositive();
    assertThat(measured("b", study, false)).isEqualTo(fitted).hasSize(2);
    assertThat(family.fits()).hasValue(fits);
  }

  @Test
  void anythingElseIsFittedAnew() {
    MeanFamily family = new MeanFamily(true);
    Training pooled = new Training.Pooled();
    TinyStudy study =
        new TinyStudy(
            run -> {
              record(run, "m", run.fit(FitRequest.of("r", family, pooled, rows(1))));
              record(run, "role", run.fit(FitRequest.of("q", family, pooled, rows(1))));
              record(run, "data", run.fit(FitRequest.of("r", family, pooled, rows(1.5))));
              record(
                  run,
                  "merged",
                  run.fit(FitRequest.of("r", family, new Training.Merged(), rows(1))));
              record(run, "again", run.fit(FitRequest.of("r", family, pooled, rows(1))));
            });
    measured("a", study, false);
    assertThat(family.fits()).hasValue(4);
  }

  @Test
  void aCheapFitIsNotKeptUnlessAskedFor() {
    MeanFamily family = new MeanFamily(false);
    TinyStudy study =
        new TinyStudy(
            run ->
                record(
                    run, "m", run.fit(FitRequest.of("r", family, new Training.Pooled(), rows(1)))));
    measured("a", study, false);
    assertThat(store.models).isEmpty();
    measured("b", study, true);
    assertThat(store.models.values().stream().filter(each -> each[0] != CellStore.NAMES_FITS))
        .hasSize(1);
    measured("c", study, true);
    assertThat(family.fits()).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pooled", "merged", "separate", "fine-tuned", "leave-one-out"})
  void whatWasToldAlongATrainingIsTheSameFromAKeptFit(String training) {
    MeanFamily family = new MeanFamily(true);
    List<ToldSeries> told = new ArrayList<>();
    TinyStudy study =
        new TinyStudy(
            run ->
                record(
                    run,
                    "m",
                    run.fit(
                        FitRequest.of("r", family, Training.named(training), rows(1))
                            .telling(told::addAll))));
    measured("a", study, false);
    List<ToldSeries> fresh = List.copyOf(told);
    int fits = family.fits().get();
    told.clear();
    measured("b", study, false);
    assertThat(family.fits()).hasValue(fits);
    assertThat(told).isEqualTo(fresh).hasSize(fits);
    assertThat(told)
        .allSatisfy(
            series -> {
              assertThat(series.points()).hasSizeBetween(100, 201);
              assertThat(series.points().get(0).time()).isEqualTo(1);
              assertThat(series.points().get(series.points().size() - 1).time()).isEqualTo(1000);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pooled", "merged", "separate", "fine-tuned", "leave-one-out"})
  void trainingTimesAreReplayed(String training) {
    MeanFamily family = new MeanFamily(true);
    TinyStudy study =
        new TinyStudy(
            run -> {
              Law last =
                  run.fit(
                      FitRequest.of("r", family, Training.named(training), rows(1))
                          .at(
                              new double[] {0.5, 2},
                              (time, model) -> record(run, "at " + time, model)));
              record(run, "last", last);
            });
    List<Double> fitted = measured("a", study, false);
    int fits = family.fits().get();
    assertThat(measured("b", study, false)).isEqualTo(fitted).hasSize(6);
    assertThat(family.fits()).hasValue(fits);
  }

  @Test
  void whatAFitOpensIsClosedWhenTheCellEnds() {
    MeanFamily family = new MeanFamily(false);
    TinyStudy study =
        new TinyStudy(
            run -> {
              run.fit(FitRequest.of("r", family, new Training.Separate(), rows(1)));
              assertThat(family.open()).hasValue(2);
              throw new IllegalStateException("after the fit");
            });
    RunOutcome outcome = TinyStudy.run(TinyStudy.request(study, 1, 1, "a"), store);
    assertThat(outcome.failures()).hasSize(1);
    assertThat(family.open()).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pooled", "merged", "separate", "fine-tuned", "leave-one-out"})
  void aBrokenTrainingGoesOnFromItsStates(String training) {
    AtomicReference<String> resumedFrom = new AtomicReference<>("");
    ModelFamily family = new DyingFamily(new MeanFamily(true), resumedFrom);
    TinyStudy study =
        new TinyStudy(
            run ->
                record(
                    run,
                    "m",
                    run.fit(FitRequest.of("r", family, Training.named(training), rows(1)))));
    FitPolicy policy = new FitPolicy(false, any -> Optional.of("dying 1.0"));
    RunRequest request = TinyStudy.request(study, 1, 1, "a");
    RunRequest kept =
        new RunRequest(
            request.design(),
            study,
            request.settings(),
            request.binder(),
            1,
            request.identity(),
            policy);
    int deaths = 0;
    while (!TinyStudy.run(kept, store).failures().isEmpty()) {
      // One more state a death: each model of the training has its own.
      assertThat(store.models).hasSize(++deaths);
    }
    assertThat(deaths)
        .isEqualTo(
            switch (training) {
              case "pooled", "merged" -> 1;
              case "fine-tuned" -> 3;
              default -> 2;
            });
    assertThat(resumedFrom).hasValue("step 3");
    assertThat(store.models).hasSize(1);
  }

  /** Dies once in the middle of its training. */
  private record DyingFamily(MeanFamily family, AtomicReference<String> resumedFrom)
      implements ModelFamily {
    @Override
    public Capabilities capabilities(Space space) {
      return family.capabilities(space);
    }

    @Override
    public Model fit(Samples samples, FitContext context) {
      Checkpoint checkpoint = context.checkpoint();
      Optional<byte[]> state = checkpoint.last();
      if (state.isEmpty()) {
        checkpoint.keep("step 3".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        throw new IllegalStateException("killed");
      }
      resumedFrom.set(new String(state.get(), java.nio.charset.StandardCharsets.UTF_8));
      return family.fit(samples, context);
    }

    @Override
    public Model load(Space space, java.io.InputStream in) throws java.io.IOException {
      return family.load(space, in);
    }
  }
}
