package org.tributary.host.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellStore;
import org.tributary.engine.run.FinishedCell;
import org.tributary.engine.run.Rounds;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunPlan;
import org.tributary.sdk.evidence.Observation;
import org.tributary.store.Workspace;

/**
 * The rounds of a run as far as a workspace knows them: up to the first round of which a cell is
 * missing there.
 *
 * @param rounds told so far; the last of them has missing cells, unless they are complete
 * @param reusable distinct cells of these rounds that the workspace has
 */
public record KnownRounds(Rounds rounds, int reusable) {

  /** What a workspace knows; nothing when there is none. */
  public static KnownRounds of(RunRequest request, Path workspace) {
    if (!Files.isDirectory(workspace)) {
      return of(request, CellStore.none());
    }
    try (Workspace open = Workspace.open(workspace)) {
      return of(request, open);
    }
  }

  public static KnownRounds of(RunRequest request, CellStore store) {
    Map<String, CellResult> found = new HashMap<>();
    Rounds rounds = Rounds.replay(request, plan -> known(request, plan, store, found));
    return new KnownRounds(rounds, found.size());
  }

  private static Optional<Function<PlannedCell, List<Observation>>> known(
      RunRequest request, RunPlan plan, CellStore store, Map<String, CellResult> found) {
    for (PlannedCell cell : plan.distinct()) {
      request.reusable(store, cell.key()).ifPresent(result -> found.put(cell.key(), result));
    }
    return plan.distinct().stream().allMatch(cell -> found.containsKey(cell.key()))
        ? Optional.of(cell -> observations(cell, Objects.requireNonNull(found.get(cell.key()))))
        : Optional.empty();
  }

  private static List<Observation> observations(PlannedCell cell, CellResult result) {
    return new FinishedCell(cell, result, true).observations();
  }

  /** Distinct cells of the rounds told. */
  public int cells() {
    return rounds.distinct().size();
  }

  /** Most cells that rounds not told may add. */
  public int laterCells(RunRequest request) {
    int told = rounds.plans().stream().skip(1).mapToInt(plan -> plan.cells().size()).sum();
    return request.study().laterCellBudget(request.design()) - told;
  }
}
