package org.tributary.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.engine.device.Placement;
import org.tributary.engine.device.Promise;
import org.tributary.engine.fixture.FakeEngine;
import org.tributary.engine.fixture.InMemoryCellStore;
import org.tributary.engine.fixture.TinyStudy;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.sdk.study.CellRun;

/** Cells that share devices nobody has. */
class DeviceSlotsTest {
  private static final int PATIENCE_SECONDS = 30;

  private static Placement on(String... devices) {
    TreeMap<String, Integer> slots = new TreeMap<>();
    List.of(devices).forEach(device -> slots.put(device, 1));
    return new Placement(
        slots,
        new TreeSet<>(List.of("fake")),
        new TreeSet<>(List.of("training.batch")),
        Promise.bitwise());
  }

  /** One setting a placement, two replicates each, on two workers. */
  private static RunRequest request(TinyStudy study, int slots, Map<String, Placement> places) {
    List<SettingStudy> settings = new ArrayList<>();
    places.forEach(
        (value, place) ->
            settings.add(
                new SettingStudy(study, Map.of(TinyStudy.AXIS, value), "at " + value, place)));
    return new RunRequest(
        TinyStudy.design(2, places.keySet().toArray(new String[0])),
        study,
        settings,
        setting -> settings.get(0),
        2,
        TinyStudy.identity(7),
        FitPolicy.keepNothing(),
        FakeEngine.of(2).at(slots),
        CellMeasurement.STRIDE);
  }

  private static boolean onDevice(CellRun run) {
    return run.fitContext("any").device().startsWith("gpu");
  }

  @Test
  void oneCellADeviceAtATimeWhileOthersGoOnOnTheProcessor() {
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger meanwhile = new AtomicInteger();
    CountDownLatch deviceInUse = new CountDownLatch(1);
    CountDownLatch bothOnTheProcessor = new CountDownLatch(2);
    TinyStudy study =
        new TinyStudy(
            run -> {
              if (onDevice(run)) {
                most.accumulateAndGet(active.incrementAndGet(), Math::max);
                deviceInUse.countDown();
                // The first cell keeps the device until the other worker has no other work left.
                await(bothOnTheProcessor);
                active.decrementAndGet();
              } else {
                await(deviceInUse);
                meanwhile.addAndGet(active.get());
                bothOnTheProcessor.countDown();
              }
            });
    Map<String, Placement> places = new TreeMap<>();
    places.put("1", on("gpu:0"));
    places.put("2", on("gpu:0"));
    places.put("3", on("gpu:0"));
    places.put("4", Placement.cpu());

    RunOutcome outcome = TinyStudy.run(request(study, 1, places), new InMemoryCellStore());

    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.completeness().done()).isEqualTo(8);
    assertThat(most).hasValue(1);
    assertThat(meanwhile).hasValue(2);
  }

  @Test
  void twoSlotsOrTwoDevicesLetTwoCellsRunAtOnce() {
    CyclicBarrier together = new CyclicBarrier(2);
    TinyStudy meeting = new TinyStudy(run -> meet(together));
    assertThat(
            TinyStudy.run(request(meeting, 2, Map.of("1", on("gpu:0"))), new InMemoryCellStore())
                .failures())
        .isEmpty();
    Map<String, Placement> places = new TreeMap<>();
    places.put("1", on("gpu:0"));
    places.put("2", on("gpu:1"));
    assertThat(TinyStudy.run(request(meeting, 1, places), new InMemoryCellStore()).failures())
        .isEmpty();
  }

  @Test
  void aCellOfTwoDevicesWaitsForBothAndNothingIsLeftOver() {
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    TinyStudy study =
        new TinyStudy(
            run -> {
              long end = System.nanoTime() + 1_000_000;
              active.incrementAndGet();
              while (System.nanoTime() < end) {
                most.accumulateAndGet(active.get(), Math::max);
              }
              active.decrementAndGet();
            });
    Map<String, Placement> places = new TreeMap<>();
    for (int i = 0; i < 50; i++) {
      places.put("both " + i, on("gpu:0", "gpu:1"));
    }
    RunOutcome outcome = TinyStudy.run(request(study, 1, places), new InMemoryCellStore());
    assertThat(outcome.completeness().done()).isEqualTo(100);
    assertThat(most).hasValue(1);
  }

  /** As processes are waited for: whoever measures, a device is handed to one cell at a time. */
  @Test
  void workersThatAreNotThreadsHaveTheSameSlots() {
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CellWorkers elsewhere =
        () ->
            cell -> {
              long end = System.nanoTime() + 1_000_000;
              active.incrementAndGet();
              while (System.nanoTime() < end) {
                most.accumulateAndGet(active.get(), Math::max);
              }
              active.decrementAndGet();
              return new CellResult(cell.task(), List.of(), List.of(), Optional.of("acted"), 1);
            };
    Map<String, Placement> places = new TreeMap<>();
    for (int i = 0; i < 50; i++) {
      places.put("one " + i, on("gpu:0"));
    }
    RunOutcome outcome =
        StudyRun.with(
                elsewhere,
                request(new TinyStudy(run -> {}), 1, places),
                new InMemoryCellStore(),
                RunListener.silent(),
                new Cancellation())
            .run();
    assertThat(outcome.completeness().failed()).isEqualTo(100);
    assertThat(most).hasValue(1);
  }

  @Test
  void aDeviceWithoutMemoryFailsItsCellAloneAndNamesTheOption() {
    TinyStudy study =
        new TinyStudy(
            run -> {
              if (onDevice(run) && run.replicate() == 0) {
                throw new IllegalStateException(
                    "in plugin x", new RuntimeException(FakeEngine.OUT_OF_MEMORY));
              }
              TinyStudy.draw(run);
            });
    Map<String, Placement> places = new TreeMap<>();
    places.put("1", on("gpu:0"));
    places.put("2", Placement.cpu());

    RunOutcome outcome = TinyStudy.run(request(study, 1, places), new InMemoryCellStore());

    assertThat(outcome.completeness()).isEqualTo(new Completeness(4, 3, 0, 1, 0, 0));
    assertThat(outcome.failures().get(0).result().failure().orElseThrow())
        .isEqualTo(
            "samples=1 replicate 0: the memory of gpu:0 is used up:"
                + " lower training.batch of the family");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception alone) {
      throw new IllegalStateException(alone);
    }
  }
}
