package org.tributary.engine.run;

import org.tributary.engine.run.fit.FitProgress;
import org.tributary.engine.run.plan.PlannedCell;

/**
 * Hears how a run goes. Called from worker threads, one at a time except for {@code started},
 * {@code fitting} and {@code series}.
 */
public interface RunListener extends FitProgress {

  /** A round was planned. */
  default void planned(int round, RunProgress progress) {}

  /** A worker took a cell in hand; one that is known or was stopped is never started. */
  default void started(PlannedCell cell) {}

  /** So many cells can be measured at once from now on, where workers are not this process's. */
  default void atOnce(int cells) {}

  /** A cell was measured, reused or failed. */
  default void progress(RunProgress progress) {}

  /** A cell was measured, reused or failed: here are its numbers. */
  default void finished(FinishedCell cell) {}

  /** A cell failed; the run goes on. */
  default void failed(PlannedCell cell, String message) {}

  @Override
  default void fitting(PlannedCell cell, double share, String text) {}

  /** Hears nothing. */
  static RunListener silent() {
    return new RunListener() {};
  }
}
