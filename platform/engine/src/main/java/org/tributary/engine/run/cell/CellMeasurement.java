package org.tributary.engine.run.cell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.engine.device.Devices;
import org.tributary.engine.run.fit.CellFits;
import org.tributary.engine.run.fit.CellScope;
import org.tributary.engine.run.fit.CellSurroundings;
import org.tributary.engine.run.fit.FitPolicy;
import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.fit.FitsOfCell;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunIdentity;

/**
 * Measures one cell: artifacts and kept fits are stored, what a long cell has so far is journalled,
 * and the result is handed back. Safe for use by several threads.
 *
 * <p>Whatever a study throws makes a failed cell with a message, {@code OutOfMemoryError} included;
 * of a device whose memory is used up, the message names the option to lower. A {@code
 * CensoredException} that escapes a study is a failure too: a censoring is a result only with the
 * arm, position and metric it belongs to, and only the study knows those.
 */
public final class CellMeasurement {
  /** Time between two entries of one cell in the journal: a cell that takes less leaves none. */
  public static final Duration STRIDE = Duration.ofSeconds(5);

  private final RunIdentity identity;
  private final FitPolicy policy;
  private final Devices devices;
  private final GuardedStore store;
  private final FitProgress progress;
  private final Cancellation cancellation;
  private final Duration stride;

  /** Measures the cells of one run. */
  public CellMeasurement(
      RunIdentity identity,
      FitPolicy policy,
      Devices devices,
      CellStore store,
      FitProgress progress,
      Cancellation cancellation) {
    this(identity, policy, devices, store, progress, cancellation, STRIDE);
  }

  /**
   * Measures the cells of one run.
   *
   * @param stride time between two entries of one cell in the journal, at least
   */
  public CellMeasurement(
      RunIdentity identity,
      FitPolicy policy,
      Devices devices,
      CellStore store,
      FitProgress progress,
      Cancellation cancellation,
      Duration stride) {
    this.identity = identity;
    this.policy = policy;
    this.devices = devices;
    this.store = store instanceof GuardedStore guarded ? guarded : new GuardedStore(store);
    this.progress = progress;
    this.cancellation = cancellation;
    this.stride = stride;
  }

  /**
   * Measures a cell, going on where an earlier measurement of it was stopped.
   *
   * @throws CancellationException when the run is being stopped
   * @throws RuntimeException what the store threw
   */
  public CellResult measure(PlannedCell planned) {
    cancellation.check();
    long start = System.nanoTime();
    CellScope scope = new CellScope();
    CellSurroundings cell =
        new CellSurroundings(planned, identity, devices, scope, progress, cancellation);
    CellRecords records = new CellRecords(planned.key(), store, stride);
    Optional<String> failure = Optional.empty();
    FitsOfCell fits = new FitsOfCell();
    store.begun(planned.task());
    try (scope) {
      planned
          .at()
          .study()
          .run(new MeasuringRun(cell, new CellFits(cell, store, policy, fits), records));
      if (policy.keepAll() && !records.resumed()) {
        fits.keep(store, planned.key());
      }
    } catch (Throwable e) {
      throwIfStoreFailed();
      records.stopped();
      failure = Optional.of(failure(planned, e));
    } finally {
      store.ended();
    }
    throwIfStoreFailed();
    return new CellResult(
        planned.task(),
        failure.isPresent() ? List.of() : records.recorded(),
        failure.isPresent() ? List.of() : records.artifacts(),
        failure,
        System.nanoTime() - start);
  }

  private void throwIfStoreFailed() {
    Optional<RuntimeException> cause = store.failure();
    if (cause.isPresent()) {
      throw cause.get();
    }
  }

  private String failure(PlannedCell planned, Throwable cause) {
    if (cancellation.cancelled()) {
      // whatever it died of, most likely of being stopped: the next run tries it again
      throw new CancellationException(planned.describe() + " was stopped");
    }
    Optional<String> memory = planned.at().placement().outOfMemory(cause, devices);
    return planned.describe() + ": " + memory.orElseGet(() -> FailureText.of(cause));
  }
}
