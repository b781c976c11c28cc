package org.tributary.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.Executor;
import org.tributary.engine.device.Devices;
import org.tributary.engine.fixture.InMemoryCellStore;
import org.tributary.engine.fixture.TinyStudy;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.plan.CellKeys;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunPlan;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.TributaryException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;
import org.tributary.sdk.study.CellRequest;

class StudyRunTest {

  @Test
  void anyNumberOfWorkersGivesTheSameObservations() {
    RunOutcome one =
        TinyStudy.run(
            TinyStudy.request(TinyStudy.drawing(), 40, 1, "10", "2", "5"), new InMemoryCellStore());
    RunOutcome many =
        TinyStudy.run(
            TinyStudy.request(TinyStudy.drawing(), 40, 4, "10", "2", "5"), new InMemoryCellStore());
    assertThat(many.observations()).isEqualTo(one.observations());
    assertThat(one.observations().all()).hasSize(3 * 40 * 6);
    assertThat(one.observations().all().get(0).setting()).containsEntry("samples", "10");
    assertThat(one.completeness()).isEqualTo(new Completeness(120, 120, 0, 0, 0, 0));
  }

  @Test
  void armsAndSettingsShareTheNoiseOfTheirReplicate() {
    RunOutcome outcome =
        TinyStudy.run(
            TinyStudy.request(TinyStudy.drawing(), 2, 1, "1", "4"), new InMemoryCellStore());
    List<Double> noise = new ArrayList<>();
    for (FinishedCell cell : outcome.cells()) {
      double value = cell.observations().get(0).value() - "separate".length();
      noise.add(cell.planned().setting().get("samples").equals("4") ? 2 * value : value);
    }
    assertThat(noise.get(2)).isCloseTo(noise.get(0), org.assertj.core.data.Offset.offset(1e-12));
    assertThat(noise.get(1)).isNotEqualTo(noise.get(0));
  }

  @Test
  void aRunThatWasCutGoesOnAndEndsTheSame() {
    RunOutcome whole =
        TinyStudy.run(
            TinyStudy.request(TinyStudy.drawing(), 20, 2, "3", "4"), new InMemoryCellStore());
    for (int cut = 0; cut <= 40; cut += 8) {
      InMemoryCellStore store = new InMemoryCellStore();
      Cancellation cancellation = new Cancellation();
      int after = cut;
      RunListener listener =
          new RunListener() {
            @Override
            public void progress(RunProgress progress) {
              if (progress.done() >= after) {
                cancellation.cancel();
              }
            }
          };
      assertThatThrownBy(
              () ->
                  StudyRun.run(
                      TinyStudy.request(TinyStudy.drawing(), 20, 2, "3", "4"),
                      store,
                      listener,
                      cancellation))
          .isInstanceOf(CancellationException.class);
      int kept = store.good.size();
      assertThat(kept).isGreaterThanOrEqualTo(cut);
      RunOutcome again =
          TinyStudy.run(TinyStudy.request(TinyStudy.drawing(), 20, 1, "3", "4"), store);
      assertThat(again.observations()).isEqualTo(whole.observations());
      assertThat(again.completeness()).isEqualTo(new Completeness(40, 40 - kept, kept, 0, 0, 0));
    }
  }

  @Test
  void oneMoreValueRunsOnlyTheNewCells() {
    InMemoryCellStore store = new InMemoryCellStore();
    TinyStudy.run(TinyStudy.request(TinyStudy.drawing(), 5, 2, "3", "4"), store);
    RunOutcome more =
        TinyStudy.run(TinyStudy.request(TinyStudy.drawing(), 5, 2, "3", "8", "4"), store);
    assertThat(more.completeness()).isEqualTo(new Completeness(15, 5, 10, 0, 0, 0));
    RunPlan plan =
        RunPlan.first(
            new CellKeys(TinyStudy.identity(7)),
            List.of(TinyStudy.at(TinyStudy.drawing(), "3"), TinyStudy.at(TinyStudy.drawing(), "9")),
            5);
    assertThat(plan.expected()).isEqualTo(10);
    assertThat(plan.distinct().stream().filter(cell -> store.find(cell.key()).isPresent()))
        .hasSize(5);
  }

  @Test
  void aCellPlannedTwiceRunsOnceAndIsCounted() {
    AtomicInteger ran = new AtomicInteger();
    TinyStudy study =
        new TinyStudy(
            run -> {
              ran.incrementAndGet();
              TinyStudy.draw(run);
            });
    RunOutcome outcome =
        TinyStudy.run(TinyStudy.request(study, 3, 1, "3", "3"), new InMemoryCellStore());
    assertThat(ran).hasValue(3);
    assertThat(outcome.completeness()).isEqualTo(new Completeness(6, 3, 0, 0, 0, 3));
    assertThat(outcome.observations().all()).hasSize(3 * 6);
  }

  @Test
  void aFailingCellIsSaidAndTriedAgainWhileTheOthersGoOn() {
    InMemoryCellStore store = new InMemoryCellStore();
    Set<String> messages = Collections.synchronizedSet(new HashSet<>());
    TinyStudy failing =
        new TinyStudy(
            run -> {
              switch (run.replicate()) {
                case 1 -> throw new OutOfMemoryError("Java heap space");
                case 2 -> throw new IllegalArgumentException("d must be >= 1, was 0");
                case 3 -> throw new CensoredException(Outcome.DIVERGED, "loss 1e300");
                case 4 -> throw new StackOverflowError();
                case 5 -> throw new CancellationException("a study of its own mind");
                default -> TinyStudy.draw(run);
              }
            });
    RunListener listener =
        new RunListener() {
          @Override
          public void failed(PlannedCell cell, String message) {
            messages.add(message);
          }
        };
    RunOutcome outcome =
        StudyRun.run(TinyStudy.request(failing, 8, 2, "3"), store, listener, new Cancellation());
    assertThat(outcome.completeness()).isEqualTo(new Completeness(8, 3, 0, 5, 0, 0));
    assertThat(outcome.failures()).hasSize(5);
    assertThat(messages)
        .anySatisfy(text -> assertThat(text).contains("replicate 1", "out of memory", "-Xmx"))
        .anySatisfy(text -> assertThat(text).contains("samples=3", "d must be >= 1, was 0"))
        .anySatisfy(text -> assertThat(text).contains("diverged", "loss 1e300"));
    RunOutcome again = TinyStudy.run(TinyStudy.request(TinyStudy.drawing(), 8, 2, "3"), store);
    assertThat(again.completeness()).isEqualTo(new Completeness(8, 5, 3, 0, 0, 0));
  }

  @Test
  void aCensoredCellIsAResult() {
    TinyStudy study =
        new TinyStudy(
            run ->
                run.record(
                    "",
                    Position.generation(2),
                    SplitSizes.none(),
                    List.of(Measurement.censored("error", Outcome.COLLAPSED, "variance 0"))));
    InMemoryCellStore store = new InMemoryCellStore();
    assertThat(TinyStudy.run(TinyStudy.request(study, 3, 1, "3"), store).completeness())
        .isEqualTo(new Completeness(3, 3, 0, 0, 3, 0));
    assertThat(TinyStudy.run(TinyStudy.request(study, 3, 1, "3"), store).completeness())
        .isEqualTo(new Completeness(3, 0, 3, 0, 3, 0));
  }

  @Test
  void aFullStoreEndsTheRunWithItsOwnMessageAndLosesNothing() {
    RunRequest request = TinyStudy.request(TinyStudy.drawing(), 10, 2, "3");
    RunOutcome whole = TinyStudy.run(request, new InMemoryCellStore());
    for (int full = 0; full < 10; full++) {
      InMemoryCellStore store = new InMemoryCellStore();
      store.fullAfter = full;
      assertThatThrownBy(() -> TinyStudy.run(request, store))
          .isInstanceOf(TributaryException.class)
          .hasMessage("No space left on device");
      assertThat(store.good).hasSize(full);
      store.fullAfter = Integer.MAX_VALUE;
      assertThat(TinyStudy.run(request, store).observations()).isEqualTo(whole.observations());
    }
  }

  @Test
  void laterRoundsFollowFromFinishedCellsWithinTheirBudget() {
    TinyStudy bisecting =
        new TinyStudy(
            TinyStudy::draw,
            (finished, round) ->
                finished.all().isEmpty()
                    ? List.of()
                    : List.of(
                        new CellRequest(Map.of("samples", "" + (100 + round)), 0),
                        new CellRequest(Map.of("samples", "3"), 0)),
            5);
    InMemoryCellStore store = new InMemoryCellStore();
    RunOutcome outcome = TinyStudy.run(TinyStudy.request(bisecting, 2, 2, "3"), store);
    assertThat(outcome.rounds()).isEqualTo(4);
    assertThat(outcome.completeness()).isEqualTo(new Completeness(7, 5, 0, 0, 0, 2));
    assertThat(outcome.notes()).hasSize(2).allMatch(note -> note.contains("budget of 5"));
    assertThat(outcome.observations().bySetting().keySet())
        .containsExactly(
            Map.of("samples", "3"),
            Map.of("samples", "101"),
            Map.of("samples", "102"),
            Map.of("samples", "103"));
    RunOutcome again = TinyStudy.run(TinyStudy.request(bisecting, 2, 1, "3"), store);
    assertThat(again.observations()).isEqualTo(outcome.observations());
    assertThat(again.completeness()).isEqualTo(new Completeness(7, 0, 5, 0, 0, 2));
  }

  @Test
  void cancellingReachesIntoACell() {
    Cancellation cancellation = new Cancellation();
    TinyStudy endless =
        new TinyStudy(
            run -> {
              cancellation.cancel();
              while (true) {
                run.checkCancelled();
              }
            });
    InMemoryCellStore store = new InMemoryCellStore();
    assertThatThrownBy(
            () ->
                StudyRun.run(
                    TinyStudy.request(endless, 2, 1, "3"),
                    store,
                    RunListener.silent(),
                    cancellation))
        .isInstanceOf(CancellationException.class);
    assertThat(store.appended).hasValue(0);
  }

  @Test
  void aCellMeasuredAnewEqualsTheOneOfTheRun() {
    RunRequest request = TinyStudy.request(TinyStudy.drawing(), 3, 2, "3");
    FinishedCell cell = TinyStudy.run(request, new InMemoryCellStore()).cells().get(2);
    CellResult anew =
        new CellMeasurement(
                request.identity(),
                FitPolicy.keepNothing(),
                Devices.cpu(),
                CellStore.none(),
                FitProgress.silent(),
                new Cancellation())
            .measure(cell.planned());
    assertThat(anew.recorded()).isEqualTo(cell.result().recorded());
    assertThat(anew.key()).isEqualTo(cell.result().key());
    assertThat(anew.artifacts().get(0).sha256())
        .isEqualTo("dbc1b4c900ffe48d575b5da5c638040125f65db0fe3e24494b76ea986457d986");
  }

  @Test
  void progressTellsTheTimeLeftAndEndsAtNothingLeft() {
    List<RunProgress> heard = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void progress(RunProgress progress) {
            heard.add(progress);
          }
        };
    InMemoryCellStore store = new InMemoryCellStore();
    StudyRun.run(
        TinyStudy.request(TinyStudy.drawing(), 4, 2, "3"), store, listener, new Cancellation());
    assertThat(heard).hasSize(4);
    assertThat(heard.get(0).secondsLeft()).as("a moment of warming up tells nothing").isEmpty();
    assertThat(heard.get(3).left()).isZero();
    assertThat(heard.get(3).secondsLeft().getAsDouble()).isZero();
    assertThat(heard.get(0).left()).isEqualTo(3);
  }

  @Test
  void aListenerHearsEveryCellWithItsNumbers() {
    List<FinishedCell> heard = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void finished(FinishedCell cell) {
            heard.add(cell);
          }
        };
    InMemoryCellStore store = new InMemoryCellStore();
    RunRequest request = TinyStudy.request(TinyStudy.drawing(), 3, 2, "3");

    RunOutcome outcome = StudyRun.run(request, store, listener, new Cancellation());
    StudyRun.run(request, store, listener, new Cancellation());

    assertThat(heard).hasSize(6);
    assertThat(heard.subList(0, 3)).noneMatch(FinishedCell::reused);
    assertThat(heard.subList(3, 6)).allMatch(FinishedCell::reused);
    assertThat(heard.stream().flatMap(cell -> cell.observations().stream()).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(outcome.observations().all());
  }

  @Test
  void cellsMayBeMeasuredElsewhereFromTheirTextAlone() {
    RunRequest request = TinyStudy.request(TinyStudy.drawing(), 3, 2, "3", "5");
    List<CellTask> tasks = new ArrayList<>();
    Executor elsewhere =
        (cells, ended, cancellation) -> {
          tasks.addAll(cells);
          for (int index = cells.size() - 1; index >= 0; index--) {
            CellTask task = cells.get(index);
            PlannedCell bound = new PlannedCell(task, request.binder().apply(task.setting()));
            ended.ended(index, measurement(request).measure(bound));
          }
        };

    RunOutcome outcome =
        StudyRun.run(
            request, new InMemoryCellStore(), RunListener.silent(), new Cancellation(), elsewhere);

    assertThat(outcome.observations().all())
        .isEqualTo(TinyStudy.run(request, new InMemoryCellStore()).observations().all());
    assertThat(tasks).hasSize(6).extracting(CellTask::replicate).containsExactly(0, 0, 1, 1, 2, 2);
  }

  private static CellMeasurement measurement(RunRequest request) {
    return new CellMeasurement(
        request.identity(),
        FitPolicy.keepNothing(),
        Devices.cpu(),
        CellStore.none(),
        FitProgress.silent(),
        new Cancellation());
  }
}
