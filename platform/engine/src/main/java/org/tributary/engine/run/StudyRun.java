package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tributary.sdk.study.CellRequest;

/** One execution of a study: rounds of cells until the study asks for no more. */
public final class StudyRun {
  private final RunRequest request;
  private final GuardedStore store;
  private final Cancellation cancellation;
  private final CellKeys keys;
  private final RunAccount account;
  private final CellExecutor executor;
  private final Map<String, String> plannedKeys = new LinkedHashMap<>();
  private final Map<String, CellResult> results = new HashMap<>();
  private final Set<String> reused = new HashSet<>();
  private final List<PlannedCell> cells = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private StudyRun(
      RunRequest request, CellStore store, RunListener listener, Cancellation cancellation) {
    this.request = request;
    this.store = new GuardedStore(store);
    this.cancellation = cancellation;
    this.keys = new CellKeys(request.identity());
    this.account = new RunAccount(listener);
    CellMeasurement measurement =
        new CellMeasurement(
            request.identity(),
            request.fits(),
            request.devices(),
            this.store,
            listener,
            cancellation);
    this.executor =
        new CellExecutor(
            measurement,
            this.store,
            account,
            cancellation,
            request.workers(),
            request.devices().slots());
  }

  /**
   * Runs a study. Cells the store has are not measured again; failed ones are. The outcome does not
   * depend on the number of workers, nor on what was reused.
   *
   * @throws java.util.concurrent.CancellationException when the run was stopped; the cells that had
   *     ended are in the store
   * @throws RuntimeException what the store or the binder threw; the same holds
   */
  public static RunOutcome run(
      RunRequest request, CellStore store, RunListener listener, Cancellation cancellation) {
    return new StudyRun(request, store, listener, cancellation).run();
  }

  private RunOutcome run() {
    List<RunPlan.Wanted> wanted = RunPlan.every(request.settings(), request.design().replicates());
    int round = 0;
    int whole = request.study().laterCellBudget(request.design());
    int budget = whole;
    while (!wanted.isEmpty()) {
      measure(RunPlan.of(keys, round, wanted, plannedKeys));
      round++;
      List<CellRequest> asked =
          request.study().next(request.design(), RunOutcome.observations(finished()), round);
      if (asked.size() > budget) {
        notes.add(
            String.format(
                "round %d asked for %d cells with %d left of the study's budget of %d: the first"
                    + " %d were run",
                round, asked.size(), budget, whole, budget));
        asked = asked.subList(0, budget);
      }
      budget -= asked.size();
      wanted = bound(asked);
    }
    List<FinishedCell> finished = finished();
    return new RunOutcome(
        RunOutcome.axes(request.design().axes(), finished),
        finished,
        account.completeness(),
        round,
        notes);
  }

  private List<RunPlan.Wanted> bound(List<CellRequest> asked) {
    Map<Map<String, String>, SettingStudy> settings = new HashMap<>();
    List<RunPlan.Wanted> wanted = new ArrayList<>();
    for (CellRequest cell : asked) {
      SettingStudy at = settings.computeIfAbsent(cell.setting(), request.binder());
      wanted.add(new RunPlan.Wanted(at, cell.replicate()));
    }
    return wanted;
  }

  private void measure(RunPlan plan) {
    cells.addAll(plan.cells());
    account.planned(plan);
    List<PlannedCell> missing = new ArrayList<>();
    for (PlannedCell cell : plan.distinct()) {
      cancellation.check();
      Optional<CellResult> found = store.find(cell.key());
      if (found.isPresent()) {
        take(cell, found.get(), true);
        account.finished(cell, found.get(), true);
      } else {
        missing.add(cell);
      }
    }
    List<CellResult> measured = executor.measure(missing);
    for (int i = 0; i < missing.size(); i++) {
      take(missing.get(i), measured.get(i), false);
    }
  }

  private void take(PlannedCell cell, CellResult result, boolean found) {
    results.put(cell.key(), result);
    if (found) {
      reused.add(cell.key());
    }
  }

  private List<FinishedCell> finished() {
    return cells.stream()
        .map(
            cell ->
                new FinishedCell(
                    cell,
                    Objects.requireNonNull(results.get(cell.key())),
                    reused.contains(cell.key())))
        .toList();
  }
}
