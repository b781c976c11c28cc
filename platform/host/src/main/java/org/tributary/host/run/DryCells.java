package org.tributary.host.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.plan.CellKeys;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunPlan;
import org.tributary.sdk.TributaryException;

/**
 * Measures a few cells and keeps nothing, to tell how long a run would take. However large a cell
 * is, the answer comes within a limit; a cell that does not heed its cancellation is left behind on
 * a thread that keeps nobody waiting.
 */
final class DryCells {
  /** Journal bytes of a cell with a handful of observations. */
  static final long BYTES_PER_CELL = 600;

  /** Settings tried. */
  private static final int SETTINGS = 3;

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final List<Callable<CellResult>> cells;
  private final Cancellation cancellation;
  private final long deadline;

  /**
   * What the trial showed.
   *
   * @param secondsPerCell mean
   * @param atLeast whether the trial was stopped, so that a cell takes longer than that
   * @param failure of the first cell that failed
   */
  record Trial(double secondsPerCell, boolean atLeast, Optional<String> failure) {}

  private DryCells(List<Callable<CellResult>> cells, Cancellation cancellation, Duration limit) {
    this.cells = List.copyOf(cells);
    this.cancellation = cancellation;
    this.deadline = System.nanoTime() + limit.toNanos();
  }

  /** Tries the first replicate of the first settings: once to warm up, once to tell the time. */
  static Trial of(RunRequest request) {
    Cancellation cancellation = new Cancellation();
    CellMeasurement measurement =
        new CellMeasurement(
            request.identity(),
            FitPolicy.keepNothing(),
            request.devices(),
            CellStore.none(),
            FitProgress.silent(),
            cancellation);
    int tried = Math.min(SETTINGS, request.settings().size());
    List<Callable<CellResult>> cells = new ArrayList<>();
    for (PlannedCell cell :
        RunPlan.first(new CellKeys(request.identity()), request.settings().subList(0, tried), 1)
            .distinct()) {
      cells.add(() -> measurement.measure(cell));
    }
    return of(cells, cancellation, LIMIT);
  }

  /**
   * Tries cells.
   *
   * @param cancellation told when the limit is reached
   * @param limit of all together
   */
  static Trial of(List<Callable<CellResult>> cells, Cancellation cancellation, Duration limit) {
    ExecutorService one =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread thread = new Thread(work, "tributary-trial");
              thread.setDaemon(true);
              return thread;
            });
    try {
      DryCells trial = new DryCells(cells, cancellation, limit);
      Trial cold = trial.pass(one);
      if (cold.atLeast || cold.failure.isPresent()) {
        return cold;
      }
      Trial warm = trial.pass(one);
      return warm.atLeast ? cold : warm;
    } finally {
      one.shutdown();
    }
  }

  private Trial pass(ExecutorService thread) {
    double seconds = 0;
    for (int i = 0; i < cells.size(); i++) {
      long start = System.nanoTime();
      Future<CellResult> measured = thread.submit(cells.get(i));
      try {
        CellResult result =
            measured.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        seconds += result.durationNanos() / 1e9;
        if (!result.good()) {
          return new Trial(seconds / (i + 1), false, result.failure());
        }
      } catch (TimeoutException tooLong) {
        cancellation.cancel();
        seconds += (System.nanoTime() - start) / 1e9;
        return new Trial(seconds / (i + 1), true, Optional.empty());
      } catch (InterruptedException stopped) {
        cancellation.cancel();
        Thread.currentThread().interrupt();
        throw new TributaryException("interrupted", "the trial was interrupted", stopped);
      } catch (ExecutionException broken) {
        throw new IllegalStateException("a trial cell broke: " + broken.getCause(), broken);
      }
    }
    return new Trial(seconds / cells.size(), false, Optional.empty());
  }
}
