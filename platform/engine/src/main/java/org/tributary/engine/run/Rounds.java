package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tributary.engine.run.plan.CellKeys;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunPlan;
import org.tributary.engine.run.plan.SettingStudy;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.study.CellRequest;

/**
 * The rounds of a study, told from its settings and from what its cells showed, and from nothing
 * else: a run goes through them as it measures, a verification or a drawing of samples as the run's
 * file has it, a dry run as far as the workspace knows.
 *
 * @param plans one a round
 * @param notes what a reader of the log should know, as a budget that was exhausted
 * @param complete whether every round was told; not where a round was not measured
 */
public record Rounds(List<RunPlan> plans, List<String> notes, boolean complete) {
  public Rounds {
    plans = List.copyOf(plans);
    notes = List.copyOf(notes);
  }

  /** What the cells of a round showed. */
  @FunctionalInterface
  public interface Shown {
    /**
     * The observations of each cell of a planned round; empty when they are not known, which ends
     * the telling.
     */
    Optional<Function<PlannedCell, List<Observation>>> of(RunPlan plan);
  }

  /**
   * Tells the rounds.
   *
   * @param request design, study, settings and identity
   * @param shown asked once a round, in order
   */
  public static Rounds replay(RunRequest request, Shown shown) {
    return new Telling(request).tell(shown);
  }

  /** Every cell of every round, duplicates included. */
  public List<PlannedCell> cells() {
    return plans.stream().flatMap(plan -> plan.cells().stream()).toList();
  }

  /** Every distinct cell of every round, in the order of the rounds. */
  public List<PlannedCell> distinct() {
    return plans.stream().flatMap(plan -> plan.distinct().stream()).toList();
  }

  private static final class Telling {
    private final RunRequest request;
    private final CellKeys keys;
    private final Map<String, String> planned = new LinkedHashMap<>();
    private final List<RunPlan> plans = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Map.Entry<String, Map<String, String>>> seen = new HashSet<>();
    private final List<Observation> finished = new ArrayList<>();
    private int budget;

    Telling(RunRequest request) {
      this.request = request;
      this.keys = new CellKeys(request.identity());
      this.budget = request.study().laterCellBudget(request.design());
    }

    Rounds tell(Shown shown) {
      List<RunPlan.Wanted> wanted =
          RunPlan.every(request.settings(), request.design().replicates());
      while (!wanted.isEmpty()) {
        RunPlan plan = RunPlan.of(keys, plans.size(), wanted, planned);
        plans.add(plan);
        Optional<Function<PlannedCell, List<Observation>>> showed = shown.of(plan);
        if (showed.isEmpty()) {
          return new Rounds(plans, notes, false);
        }
        take(plan, showed.get());
        wanted = bound(affordable(next()));
      }
      return new Rounds(plans, notes, true);
    }

    /** A cell that repeats another under another name has observations of its own. */
    private void take(RunPlan plan, Function<PlannedCell, List<Observation>> showed) {
      for (PlannedCell cell : plan.cells()) {
        if (seen.add(Map.entry(cell.key(), cell.setting()))) {
          finished.addAll(showed.apply(cell));
        }
      }
    }

    private List<CellRequest> next() {
      return request
          .study()
          .next(request.design(), new Observations(List.copyOf(finished)), plans.size());
    }

    private List<CellRequest> affordable(List<CellRequest> asked) {
      int whole = request.study().laterCellBudget(request.design());
      List<CellRequest> taken = asked;
      if (asked.size() > budget) {
        notes.add(
            String.format(
                "round %d asked for %d cells with %d left of the study's budget of %d: the first"
                    + " %d were run",
                plans.size(), asked.size(), budget, whole, budget));
        taken = asked.subList(0, budget);
      }
      budget -= taken.size();
      return taken;
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
  }
}
