package org.tributary.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.cells.Executor;
import org.tributary.engine.run.plan.PlannedCell;

/**
 * Worker threads that pull cells in the order given, as far as devices are free. The results do not
 * depend on how many there are. Workers are never interrupted: an interrupt would close the files
 * they write.
 */
final class ThreadExecutor implements Executor {
  private static final long GRACE_SECONDS = 10;
  private static final long STEP_MILLIS = 100;

  private final Function<CellTask, PlannedCell> planned;
  private final CellWorkers measuring;
  private final int workers;
  private final int slots;
  private final Consumer<PlannedCell> started;

  /**
   * An executor.
   *
   * @param planned the cell that a task stands for
   * @param measuring what each thread measures with
   * @param slots cells that one device takes at once
   * @param started hears of each cell that a thread takes in hand
   */
  ThreadExecutor(
      Function<CellTask, PlannedCell> planned,
      CellWorkers measuring,
      int workers,
      int slots,
      Consumer<PlannedCell> started) {
    this.planned = planned;
    this.measuring = measuring;
    this.workers = workers;
    this.slots = slots;
    this.started = started;
  }

  @Override
  public void measure(List<CellTask> tasks, Ended ended, Cancellation cancellation) {
    Work work = new Work(tasks.stream().map(planned).toList(), ended, cancellation);
    for (int worker = 1; worker <= workers; worker++) {
      Thread thread = new Thread(work::pull, "tributary-worker-" + worker);
      thread.setDaemon(true);
      thread.start();
    }
    work.await();
    Optional<Throwable> failure = work.failure();
    if (failure.isPresent()) {
      if (failure.get() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.get();
    }
  }

  /** The cells of one call. */
  private final class Work {
    private final List<PlannedCell> cells;
    private final Ended ended;
    private final Cancellation cancellation;
    private final CellQueue queue;
    private final CountDownLatch working;
    private Optional<Throwable> failure = Optional.empty();

    Work(List<PlannedCell> cells, Ended ended, Cancellation cancellation) {
      this.cells = cells;
      this.ended = ended;
      this.cancellation = cancellation;
      this.queue = new CellQueue(cells, slots);
      this.working = new CountDownLatch(workers);
    }

    synchronized Optional<Throwable> failure() {
      return failure;
    }

    private synchronized void failed(Throwable cause) {
      failure = failure.or(() -> Optional.of(cause));
      queue.clear();
    }

    void pull() {
      try (CellWorkers.CellWorker worker = measuring.open()) {
        for (OptionalInt next = queue.take(cancellation);
            next.isPresent();
            next = queue.take(cancellation)) {
          measure(next.getAsInt(), worker);
        }
      } catch (CancellationException stopped) {
        if (!cancellation.cancelled()) {
          failed(stopped);
        }
      } catch (Throwable cause) {
        failed(cause);
      } finally {
        working.countDown();
      }
    }

    private void measure(int index, CellWorkers.CellWorker worker) {
      CellResult result;
      try {
        started.accept(cells.get(index));
        result = worker.measure(cells.get(index));
      } finally {
        queue.done(index);
      }
      ended.ended(index, result);
    }

    /** Waits for the workers; once the run is being stopped, not longer than the grace. */
    void await() {
      long graceLeft = TimeUnit.SECONDS.toMillis(GRACE_SECONDS);
      boolean interrupted = false;
      while (graceLeft > 0) {
        try {
          if (working.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
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
}
