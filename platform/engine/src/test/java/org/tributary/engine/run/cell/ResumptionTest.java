package org.tributary.engine.run.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.cells.PartialResult;
import org.tributary.engine.device.Devices;
import org.tributary.engine.fixture.InMemoryCellStore;
import org.tributary.engine.fixture.MeanFamily;
import org.tributary.engine.fixture.TinyStudy;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.data.SamplesBuilder;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.model.Training;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.FitRequest;

/** A cell that was stopped goes on where it was, and comes to the same. */
class ResumptionTest {
  private static final int GENERATIONS = 8;
  private final InMemoryCellStore store = new InMemoryCellStore();
  private final MeanFamily family = new MeanFamily(true);
  private final List<String> measured = new ArrayList<>();

  /** What a machine that loses power does to a cell. */
  private static final class Power extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A loop: each generation is fitted on draws of the one before, and measured in two calls, the
   * second of which comes after {@code between}.
   */
  private Consumer<CellRun> loop(Consumer<Integer> between) {
    return run -> {
      Law last = fit(run, 0, rows(5));
      for (int generation = 1; generation <= GENERATIONS; generation++) {
        Position position = Position.generation(generation);
        last = fit(run, generation, last.sample(0, 3, run.stream().child("draw", generation)));
        if (run.recorded("replace", position)) {
          continue;
        }
        measured.add("generation " + generation);
        double value = last.sample(0, 1, run.stream().child("look")).value(0, 0);
        record(run, position, "error", value);
        run.artifact("picture", "replace", position, "text/csv", new byte[] {(byte) generation});
        between.accept(generation);
        record(run, position, "spread", value * value);
      }
    };
  }

  private static void record(CellRun run, Position position, String metric, double value) {
    run.record(
        "replace",
        position,
        SplitSizes.rows(3, 0),
        List.of(Measurement.exact(metric, value, "exact")));
  }

  private Law fit(CellRun run, int generation, Samples rows) {
    return run.fit(FitRequest.of("generation/" + generation, family, new Training.Pooled(), rows));
  }

  private static Samples rows(double value) {
    return new SamplesBuilder(MeanFamily.SPACE, 1).add(new double[] {value}, 0, 0).build();
  }

  private CellResult measure(InMemoryCellStore into, Duration stride, Consumer<CellRun> study) {
    PlannedCell cell =
        new PlannedCell(
            new CellTask("a".repeat(64), Map.of(TinyStudy.AXIS, "3"), 0, 0),
            TinyStudy.at(new TinyStudy(study), "3"));
    CellResult result =
        new CellMeasurement(
                TinyStudy.identity(7),
                new FitPolicy(false, each -> Optional.of("mean")),
                Devices.cpu(),
                into,
                FitProgress.silent(),
                new Cancellation(),
                stride)
            .measure(cell);
    into.append(result);
    return result;
  }

  private static void dieAt(int generation, int at) {
    if (generation == at) {
      throw new Power();
    }
  }

  @Test
  void aLoopThatDiedInItsSeventhGenerationMeasuresOnlyFromThereAndGivesTheSameBytes() {
    CellResult whole = measure(new InMemoryCellStore(), Duration.ZERO, loop(generation -> {}));
    measured.clear();
    family.fits().set(0);
    assertThat(measure(store, Duration.ZERO, loop(g -> dieAt(g, 7))).good()).isFalse();
    measured.clear();
    int fits = family.fits().get();

    CellResult resumed = measure(store, Duration.ZERO, loop(generation -> {}));

    assertThat(measured).containsExactly("generation 7", "generation 8");
    assertThat(family.fits().get() - fits).as("fits beside the kept ones").isEqualTo(1);
    assertThat(resumed.recorded()).isEqualTo(whole.recorded());
    assertThat(resumed.artifacts()).isEqualTo(whole.artifacts());
    assertThat(store.partials(resumed.key())).as("forgotten at the end").isEmpty();
  }

  @Test
  void whatWasHalfRecordedIsMeasuredAgain() {
    measure(store, Duration.ZERO, loop(g -> dieAt(g, 3)));

    List<Position> whole =
        store.partials("a".repeat(64)).stream()
            .flatMap(partial -> partial.recorded().stream())
            .map(each -> each.position())
            .toList();

    assertThat(whole)
        .containsExactly(
            Position.generation(1),
            Position.generation(1),
            Position.generation(2),
            Position.generation(2));
  }

  @Test
  void aStudyThatNeverAsksRecordsTheSameAgain() {
    Consumer<CellRun> never =
        run -> {
          for (int generation = 1; generation <= GENERATIONS; generation++) {
            dieAt(generation, measured.isEmpty() ? 5 : 0);
            record(run, Position.generation(generation), "error", generation);
            run.artifact(
                "picture", "replace", Position.generation(generation), "text/csv", new byte[] {1});
          }
        };
    measure(store, Duration.ZERO, never);
    measured.add("alive");

    CellResult resumed = measure(store, Duration.ZERO, never);

    assertThat(resumed.recorded())
        .extracting(each -> each.measurement().value())
        .containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0);
    assertThat(resumed.artifacts()).hasSize(GENERATIONS);
  }

  @Test
  void twoProcessesThatMeasuredTheSameLeaveItOnce() {
    measure(store, Duration.ZERO, loop(g -> dieAt(g, 4)));
    List<PartialResult> first = store.partials("a".repeat(64));
    first.forEach(store::append);

    CellResult resumed = measure(store, Duration.ZERO, loop(generation -> {}));

    assertThat(resumed.recorded()).hasSize(2 * GENERATIONS);
  }

  @Test
  void aCellThatTakesNoTimeLeavesNothingInTheJournal() {
    measure(store, CellMeasurement.STRIDE, loop(g -> dieAt(g, 7)));

    assertThat(store.partials("a".repeat(64))).isEmpty();
  }
}
