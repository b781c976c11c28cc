package org.tributary.engine.run;

import org.tributary.cells.CellResult;
import org.tributary.engine.run.plan.RunPlan;

/** Counts what became of the cells, and tells the listener. */
final class RunAccount {
  private final RunListener listener;
  private int expected;
  private int total;
  private int done;
  private int reused;
  private int failed;
  private int censored;
  private final Pace pace;

  RunAccount(RunListener listener, int workers) {
    this.listener = listener;
    this.pace = new Pace(workers);
  }

  /**
   * A round was planned.
   *
   * @param elsewhere cells of it that are not measured here
   */
  synchronized void planned(RunPlan plan, int elsewhere) {
    expected += plan.expected() - elsewhere;
    total += plan.distinct().size() - elsewhere;
    listener.planned(plan.round(), progress());
  }

  synchronized void measuring() {
    pace.started(System.nanoTime());
  }

  synchronized void finished(FinishedCell cell) {
    CellResult result = cell.result();
    if (!result.good()) {
      failed++;
      listener.failed(cell.planned(), result.failure().orElseThrow());
    } else if (cell.reused()) {
      reused++;
    } else {
      done++;
    }
    if (!cell.reused()) {
      pace.ended(System.nanoTime());
    }
    censored += result.good() && result.censored() ? 1 : 0;
    listener.finished(cell);
    listener.progress(progress());
  }

  synchronized Completeness completeness() {
    return new Completeness(expected, done, reused, failed, censored, expected - total);
  }

  private RunProgress progress() {
    int left = total - done - reused - failed;
    return new RunProgress(total, done, reused, failed, censored, pace.secondsLeft(left));
  }
}
