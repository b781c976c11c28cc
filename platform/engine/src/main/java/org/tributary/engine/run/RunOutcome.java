package org.tributary.engine.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.study.Axis;

/**
 * What a run came to.
 *
 * @param axes the swept axes in file order, then, sorted, those that later rounds added
 * @param cells every finished cell, in the order of the plan: rounds, settings, replicates
 * @param completeness the account
 * @param rounds how many rounds there were, at least 1
 * @param notes what a reader of the log should know, as a budget that was exhausted
 */
public record RunOutcome(
    List<String> axes,
    List<FinishedCell> cells,
    Completeness completeness,
    int rounds,
    List<String> notes) {
  public RunOutcome {
    axes = List.copyOf(axes);
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  static List<String> axes(List<Axis> swept, List<PlannedCell> cells) {
    Set<String> axes = new LinkedHashSet<>();
    swept.forEach(axis -> axes.addAll(axis.paths()));
    TreeSet<String> added = new TreeSet<>();
    cells.forEach(cell -> added.addAll(cell.setting().keySet()));
    axes.addAll(added);
    return List.copyOf(axes);
  }

  /** The observations in the order of the plan, the same for any number of workers. */
  public Observations observations() {
    Set<Map.Entry<String, Map<String, String>>> seen = new HashSet<>();
    List<Observation> all = new ArrayList<>();
    for (FinishedCell cell : cells) {
      if (seen.add(Map.entry(cell.planned().key(), cell.planned().setting()))) {
        all.addAll(cell.observations());
      }
    }
    return new Observations(all);
  }

  /** Failed cells, in the order of the plan. */
  public List<FinishedCell> failures() {
    return cells.stream().filter(cell -> !cell.result().good()).toList();
  }
}
