package org.tributary.sdk.study;

import java.util.List;
import org.tributary.sdk.Facts;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataReport;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.view.View;

/**
 * A protocol at one setting of its options. The engine makes one per setting of a sweep; questions
 * and views are asked of the one at the file's own values.
 */
public interface Study {

  /** What would stop it from working, found without running anything. */
  default List<Problem> check(Design design) {
    return List.of();
  }

  /** Whether a metric could be used here: asked to name those that would do. */
  default boolean allows(Metric metric) {
    return true;
  }

  /** Replicates when the file gives none: 25 splits for a pool, more for a law. */
  int defaultReplicates();

  /** Measures one cell and records what it finds. */
  void run(CellRun run);

  /** Its questions. */
  List<Question> questions(Design design);

  /** Its pictures; empty where the cards say all. */
  default List<View> views(Design design) {
    return List.of();
  }

  /** What bounds may read: {@code source.*}, {@code family.*}, {@code study.*}, {@code arm.*}. */
  default Facts facts() {
    return Facts.none();
  }

  /** The theory to draw beside the measurements. */
  default List<Bound> bounds() {
    return List.of();
  }

  /** The numbers it measures, with unit and direction; each name once. */
  default List<Metric.Output> outputs() {
    return List.of();
  }

  /** Remarks that stand beside the answers, on the screen too, a sentence or two each. */
  default List<String> notes() {
    return List.of();
  }

  /** What reading the data found; empty for laws. */
  default List<DataReport> dataReports() {
    return List.of();
  }

  /**
   * The cells of the next round, from the finished observations only; empty when there is none.
   * Pure: the same observations give the same cells.
   *
   * @param round number of the round asked for, 1 or later
   */
  default List<CellRequest> next(Design design, Observations finished, int round) {
    return List.of();
  }

  /** Greatest number of cells all later rounds may ask for together. */
  default int laterCellBudget() {
    return 0;
  }

  /** The same for a design, where the number of settings or replicates matters. */
  default int laterCellBudget(Design design) {
    return laterCellBudget();
  }
}
