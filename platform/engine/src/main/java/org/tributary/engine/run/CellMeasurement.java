package org.tributary.engine.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.tributary.engine.device.Devices;

/**
 * Measures one cell, with no journalling of its own: artifacts and kept fits are stored, the result
 * is handed back. Safe for use by several threads.
 *
 * <p>Whatever a study throws makes a failed cell with a message, {@code OutOfMemoryError} included;
 * of a device whose memory is used up, the message names the option to lower. A {@code
 * CensoredException} that escapes a study is a failure too: a censoring is a result only with the
 * arm, position and metric it belongs to, and only the study knows those.
 */
public final class CellMeasurement {
  private final RunIdentity identity;
  private final FitPolicy policy;
  private final Devices devices;
  private final GuardedStore store;
  private final RunListener listener;
  private final Cancellation cancellation;

  /** Measures the cells of one run. */
  public CellMeasurement(
      RunIdentity identity,
      FitPolicy policy,
      Devices devices,
      CellStore store,
      RunListener listener,
      Cancellation cancellation) {
    this(identity, policy, devices, new GuardedStore(store), listener, cancellation);
  }

  CellMeasurement(
      RunIdentity identity,
      FitPolicy policy,
      Devices devices,
      GuardedStore store,
      RunListener listener,
      Cancellation cancellation) {
    this.identity = identity;
    this.policy = policy;
    this.devices = devices;
    this.store = store;
    this.listener = listener;
    this.cancellation = cancellation;
  }

  /**
   * Measures a cell.
   *
   * @throws CancellationException when the run is being stopped
   * @throws RuntimeException what the store threw
   */
  public CellResult measure(PlannedCell planned) {
    cancellation.check();
    long start = System.nanoTime();
    CellScope scope = new CellScope();
    CellSurroundings cell =
        new CellSurroundings(planned, identity, devices, scope, listener, cancellation);
    MeasuringRun run = new MeasuringRun(cell, new CellFits(cell, store, policy));
    Optional<String> failure = Optional.empty();
    try (scope) {
      planned.at().study().run(run);
    } catch (Throwable e) {
      failure = Optional.of(failure(planned, e));
    }
    throwIfStoreFailed();
    List<StoredArtifact> artifacts = failure.isPresent() ? List.of() : run.stored(store);
    return new CellResult(
        planned.key(),
        planned.replicate(),
        planned.round(),
        planned.setting(),
        failure.isPresent() ? List.of() : run.recorded(),
        artifacts,
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
