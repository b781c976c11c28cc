package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.tributary.cells.Cancellation;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
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

  /** The cells that are being measured, by key. */
  private final Map<String, PlannedCell> measuring;

  private StudyRun(
      RunRequest request,
      CellStore store,
      RunListener listener,
      Cancellation cancellation,
      Executor executor,
      Map<String, PlannedCell> measuring) {
    this.request = request;
    this.store = store;
    this.executor = executor;
    this.cancellation = cancellation;
    this.account = new RunAccount(listener, request.workers());
    this.measuring = measuring;
  }

  /**
   * Runs a study on threads of this process. Cells the store has are not measured again; failed
   * ones are, and those whose models are to be kept and are not. The outcome does not depend on the
   * number of workers, nor on what was reused.
   *
   * @throws java.util.concurrent.CancellationException when the run was stopped; the cells that had
   *     ended are in the store, and of those that take long what they had measured
   * @throws RuntimeException what the store or the binder threw; the same holds
   */
  public static RunOutcome run(
      RunRequest request, CellStore store, RunListener listener, Cancellation cancellation) {
    return onThreads(request, store, listener, cancellation).run();
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
    return by(executor, request, store, listener, cancellation).run();
  }

  /** A run whose cells are measured elsewhere. */
  public static StudyRun by(
      Executor executor,
      RunRequest request,
      CellStore store,
      RunListener listener,
      Cancellation cancellation) {
    return new StudyRun(
        request, store, listener, cancellation, executor, new ConcurrentHashMap<>());
  }

  /** A run whose cells are measured by threads of this process. */
  public static StudyRun onThreads(
      RunRequest request, CellStore store, RunListener listener, Cancellation cancellation) {
    GuardedStore guarded = new GuardedStore(store);
    CellMeasurement measurement =
        new CellMeasurement(
            request.identity(),
            request.fits(),
            request.devices(),
            guarded,
            listener,
            cancellation,
            request.stride());
    return with(() -> measurement::measure, request, guarded, listener, cancellation);
  }

  /** A run whose threads have their cells measured by somebody. */
  public static StudyRun with(
      CellWorkers workers,
      RunRequest request,
      CellStore store,
      RunListener listener,
      Cancellation cancellation) {
    Map<String, PlannedCell> planned = new ConcurrentHashMap<>();
    Executor threads =
        new ThreadExecutor(
            task -> Objects.requireNonNull(planned.get(task.key())),
            workers,
            request.workers(),
            request.devices().slots(),
            listener::started);
    return new StudyRun(request, store, listener, cancellation, threads, planned);
  }

  /** Runs all of it; once. */
  public RunOutcome run() {
    Rounds rounds =
        Rounds.replay(
            request,
            plan -> {
              measure(plan, new Shard(1, 1));
              return Optional.of(cell -> finished(cell).observations());
            });
    return new RunOutcome(
        RunOutcome.axes(request.design().axes(), rounds.cells()),
        rounds.cells().stream().map(this::finished).toList(),
        account.completeness(),
        rounds.plans().size(),
        rounds.notes());
  }

  /**
   * Runs a share of it, once, as far as the store knows what the other shares measured: a later
   * round begins when every cell of the one before has ended.
   */
  public ShardOutcome run(Shard shard) {
    AtomicInteger elsewhere = new AtomicInteger();
    Rounds rounds =
        Rounds.replay(
            request,
            plan -> {
              elsewhere.set(measure(plan, shard));
              return elsewhere.get() > 0
                  ? Optional.empty()
                  : Optional.of(cell -> finished(cell).observations());
            });
    return new ShardOutcome(
        shard,
        rounds.plans().size() - 1,
        elsewhere.get(),
        account.completeness(),
        rounds.distinct().stream()
            .filter(cell -> finished.containsKey(cell.key()))
            .map(this::finished)
            .filter(cell -> !cell.result().good())
            .toList());
  }

  /**
   * Measures what is missing of a round.
   *
   * @return number of cells that other shares have and that are not known here
   */
  private int measure(RunPlan plan, Shard shard) {
    List<FinishedCell> known = new ArrayList<>();
    List<PlannedCell> missing = new ArrayList<>();
    for (int i = 0; i < plan.distinct().size(); i++) {
      cancellation.check();
      PlannedCell cell = plan.distinct().get(i);
      // A cell that failed in another share has ended: the rounds must not wait for it.
      Optional<CellResult> ended =
          shard.has(i)
              ? request.reusable(store, cell.key())
              : store.find(cell.key()).or(() -> store.failed(cell.key()));
      if (ended.isPresent()) {
        known.add(new FinishedCell(cell, ended.get(), true));
      } else if (shard.has(i)) {
        missing.add(cell);
        measuring.put(cell.key(), cell);
      }
    }
    int elsewhere = plan.distinct().size() - known.size() - missing.size();
    account.planned(plan, elsewhere);
    known.forEach(this::take);
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
    return elsewhere;
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
