package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.numerics.random.RandomStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.evidence.Rule;
import org.tributary.sdk.law.Law;
import org.tributary.sdk.study.CellRun;
import org.tributary.studies.DataPlan;

/**
 * Which rows a cell sees. Where something is selected on a table, its locked test split is made
 * first and no cell of the first round reads it; the second round trains on all the other rows and
 * is judged on it. Under a known law the second round draws fresh replicates.
 *
 * @param options of the study
 * @param plan of its data
 */
record StudyData(MultiSourceOptions options, DataPlan plan) {

  /** Data of one cell. */
  DataPlan.Data draw(CellRun run) {
    if (plan.lawKnown()) {
      return plan.draw(run);
    }
    if (locked()) {
      return plan.drawLocked(run);
    }
    return selecting() ? plan.draw(run, plan.lock(run).train()) : plan.draw(run);
  }

  /** Whether this cell selects, and so sees nothing of the locked test split. */
  boolean selecting() {
    return !plan.lawKnown() && options.selects() && !locked();
  }

  /** Whether this cell is judged on the locked test split. */
  boolean locked() {
    return !plan.lawKnown() && (options.confirms() || options.fittedModels());
  }

  /** Rule of what is not selected. */
  Rule rule() {
    return !plan.lawKnown() && options.fittedModels() ? Rule.FITTED_MODELS : plan.rule();
  }

  /** Rule of the round that confirms a selection. */
  Rule confirmingRule() {
    return plan.lawKnown() ? Rule.LAW_KNOWN : Rule.FITTED_MODELS;
  }

  /** Held-out rows of each source for affinity: rows of the split, or fresh draws of the law. */
  List<Samples> heldOut(DataPlan.Data data, CellRun run) {
    List<Samples> rows = new ArrayList<>();
    Optional<Law> law = options.data().source().law();
    RandomStream stream = run.stream().child("affinity");
    for (int k = 0; k < options.data().source().sources(); k++) {
      rows.add(
          law.isPresent()
              ? law.get().sample(k, options.data().evaluationPoints(), stream.child("source", k))
              : data.heldOut().orElseThrow().ofSource(k));
    }
    return rows;
  }
}
