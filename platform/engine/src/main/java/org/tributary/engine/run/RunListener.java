package org.tributary.engine.run;

import org.tributary.engine.run.plan.PlannedCell;

/** Hears how a run goes. Called from worker threads, one at a time except for {@code fitting}. */
public interface RunListener {

  /** A round was planned. */
  default void planned(int round, RunProgress progress) {}

  /** A cell was measured, reused or failed. */
  default void progress(RunProgress progress) {}

  /** A cell was measured, reused or failed: here are its numbers. */
  default void finished(FinishedCell cell) {}

  /** A cell failed; the run goes on. */
  default void failed(PlannedCell cell, String message) {}

  /** A fit inside a cell told how far it is: {@code 0 <= share <= 1}. */
  default void fitting(PlannedCell cell, double share, String text) {}

  /** Hears nothing. */
  static RunListener silent() {
    return new RunListener() {};
  }
}
