package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Worker threads that pull cells in plan order, as far as devices are free. The results do not
 * depend on how many there are. Workers are never interrupted: an interrupt would close the files
 * they write.
 */
final class CellExecutor {
  private static final long GRACE_SECONDS = 10;
  private static final long STEP_MILLIS = 100;

  private final CellMeasurement measurement;
  private final CellStore store;
  private final RunAccount account;
  private final Cancellation cancellation;
  private final int workers;
  private final int slots;

  /**
   * An executor.
   *
   * @param slots cells that one device takes at once
   */
  CellExecutor(
      CellMeasurement measurement,
      CellStore store,
      RunAccount account,
      Cancellation cancellation,
      int workers,
      int slots) {
    this.measurement = measurement;
    this.store = store;
    this.account = account;
    this.cancellation = cancellation;
    this.workers = workers;
    this.slots = slots;
  }

  /**
   * Measures every cell and journals each as it ends.
   *
   * @return results in the order of the cells
   * @throws CancellationException when the run was stopped; what had ended is journalled
   * @throws RuntimeException what the store threw
   */
  List<CellResult> measure(List<PlannedCell> cells) {
    Work work = new Work(cells, workers, slots);
    account.measuring();
    for (int worker = 1; worker <= workers; worker++) {
      Thread thread = new Thread(() -> work(work), "tributary-worker-" + worker);
      thread.setDaemon(true);
      thread.start();
    }
    await(work.ended);
    Optional<Throwable> failure = work.failure();
    if (failure.isPresent()) {
      if (failure.get() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.get();
    }
    cancellation.check();
    List<CellResult> results = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      results.add(work.results.get(i));
    }
    return results;
  }

  private static final class Work {
    final List<PlannedCell> cells;
    final CellQueue queue;
    final AtomicReferenceArray<CellResult> results;
    final CountDownLatch ended;
    private Optional<Throwable> failure = Optional.empty();

    Work(List<PlannedCell> cells, int workers, int slots) {
      this.cells = cells;
      this.queue = new CellQueue(cells, slots);
      this.results = new AtomicReferenceArray<>(cells.size());
      this.ended = new CountDownLatch(workers);
    }

    synchronized Optional<Throwable> failure() {
      return failure;
    }

    synchronized void failed(Throwable cause) {
      failure = failure.or(() -> Optional.of(cause));
      queue.clear();
    }
  }

  private void work(Work work) {
    try {
      for (OptionalInt next = work.queue.take(cancellation);
          next.isPresent();
          next = work.queue.take(cancellation)) {
        measure(work, next.getAsInt());
      }
    } catch (CancellationException stopped) {
      if (!cancellation.cancelled()) {
        work.failed(stopped);
      }
    } catch (Throwable cause) {
      work.failed(cause);
    } finally {
      work.ended.countDown();
    }
  }

  private void measure(Work work, int index) {
    PlannedCell cell = work.cells.get(index);
    CellResult result;
    try {
      result = measurement.measure(cell);
    } finally {
      work.queue.done(index);
    }
    store.append(result);
    work.results.set(index, result);
    account.finished(cell, result, false);
  }

  /** Waits for the workers; once the run is being stopped, not longer than the grace. */
  private void await(CountDownLatch ended) {
    long graceLeft = TimeUnit.SECONDS.toMillis(GRACE_SECONDS);
    boolean interrupted = false;
    while (graceLeft > 0) {
      try {
        if (ended.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        cancellation.cancel();
      }
      graceLeft -= cancellation.cancelled() ? STEP_MILLIS : 0;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
