package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.cells.CellTask;
import org.tributary.cells.Executor;
import org.tributary.engine.run.cell.CellMeasurement;
import org.tributary.engine.run.cell.GuardedStore;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunPlan;

/** One execution of a study: rounds of cells until the study asks for no more. */
public final class StudyRun {
  private final RunRequest request;
  private final CellStore store;
  private final Executor executor;
  private final Cancellation cancellation;
  private final RunAccount account;
  private final Map<String, FinishedCell> finished = new ConcurrentHashMap<>();

  private StudyRun(
      RunRequest request,
      CellStore store,
      RunListener listener,
      Cancellation cancellation,
      Executor executor) {
    this.request = request;
    this.store = store;
    this.executor = executor;
    this.cancellation = cancellation;
    this.account = new RunAccount(listener, request.workers());
  }

  /**
   * Runs a study on threads of this process. Cells the store has are not measured again; failed
   * ones are. The outcome does not depend on the number of workers, nor on what was reused.
   *
   * @throws java.util.concurrent.CancellationException when the run was stopped; the cells that had
   *     ended are in the store, and of those that take long what they had measured
   * @throws RuntimeException what the store or the binder threw; the same holds
   */
  public static RunOutcome run(
      RunRequest request, CellStore store, RunListener listener, Cancellation cancellation) {
    GuardedStore guarded = new GuardedStore(store);
    CellMeasurement measurement =
        new CellMeasurement(
            request.identity(),
            request.fits(),
            request.devices(),
            guarded,
            listener::fitting,
            cancellation,
            request.stride());
    Map<String, PlannedCell> planned = new ConcurrentHashMap<>();
    Function<CellTask, PlannedCell> cell = task -> Objects.requireNonNull(planned.get(task.key()));
    Executor threads =
        new ThreadExecutor(cell, measurement, request.workers(), request.devices().slots());
    return new StudyRun(request, guarded, listener, cancellation, threads).run(planned);
  }

  /**
   * Runs a study whose cells are measured elsewhere.
   *
   * @param executor has cells measured by whoever binds the same file
   */
  public static RunOutcome run(
      RunRequest request,
      CellStore store,
      RunListener listener,
      Cancellation cancellation,
      Executor executor) {
    return new StudyRun(request, store, listener, cancellation, executor)
        .run(new ConcurrentHashMap<>());
  }

  /**
   * Runs.
   *
   * @param measuring gets the cells that are being measured, by key
   */
  private RunOutcome run(Map<String, PlannedCell> measuring) {
    Rounds rounds =
        Rounds.replay(
            request,
            plan -> {
              measure(plan, measuring);
              return Optional.of(cell -> finished(cell).observations());
            });
    return new RunOutcome(
        RunOutcome.axes(request.design().axes(), rounds.cells()),
        rounds.cells().stream().map(this::finished).toList(),
        account.completeness(),
        rounds.plans().size(),
        rounds.notes());
  }

  private void measure(RunPlan plan, Map<String, PlannedCell> measuring) {
    account.planned(plan);
    List<PlannedCell> missing = new ArrayList<>();
    for (PlannedCell cell : plan.distinct()) {
      cancellation.check();
      Optional<CellResult> found = store.find(cell.key());
      if (found.isPresent()) {
        take(new FinishedCell(cell, found.get(), true));
      } else {
        missing.add(cell);
        measuring.put(cell.key(), cell);
      }
    }
    account.measuring();
    executor.measure(
        missing.stream().map(PlannedCell::task).toList(),
        (index, result) -> {
          store.append(result);
          measuring.remove(result.key());
          take(new FinishedCell(missing.get(index), result, false));
        },
        cancellation);
    cancellation.check();
  }

  private void take(FinishedCell cell) {
    finished.put(cell.planned().key(), cell);
    account.finished(cell);
  }

  /** A cell under its own name, though another of the same key was measured for it. */
  private FinishedCell finished(PlannedCell cell) {
    FinishedCell measured = finished.get(cell.key());
    if (measured == null) {
      throw new IllegalStateException(cell.describe() + " was not measured");
    }
    return new FinishedCell(cell, measured.result(), measured.reused());
  }
}
