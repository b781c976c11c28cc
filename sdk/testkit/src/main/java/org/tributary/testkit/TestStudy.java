package org.tributary.testkit;

import java.util.List;
import java.util.function.Consumer;
import org.tributary.sdk.evidence.Observations;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.study.CellRequest;
import org.tributary.sdk.study.CellRun;
import org.tributary.sdk.study.Design;
import org.tributary.sdk.study.Study;

/**
 * A study whose cell is whatever a test says: to test what runs, keeps and judges studies with.
 *
 * @param cell what a cell does
 * @param rounds the cells of later rounds
 * @param laterCellBudget greatest number of those
 */
public record TestStudy(Consumer<CellRun> cell, Rounds rounds, int laterCellBudget)
    implements Study {

  /** Later rounds. */
  @FunctionalInterface
  public interface Rounds {
    /** The cells of a round, 1 or later; none ends it. */
    List<CellRequest> next(Observations finished, int round);
  }

  /** A study of one round. */
  public static TestStudy of(Consumer<CellRun> cell) {
    return new TestStudy(cell, (finished, round) -> List.of(), 0);
  }

  @Override
  public int defaultReplicates() {
    return 2;
  }

  @Override
  public void run(CellRun run) {
    cell.accept(run);
  }

  @Override
  public List<Question> questions(Design design) {
    return List.of();
  }

  @Override
  public List<CellRequest> next(Design design, Observations finished, int round) {
    return rounds.next(finished, round);
  }
}
