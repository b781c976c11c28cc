package org.tributary.engine.run.fit;

import org.tributary.engine.run.plan.PlannedCell;

/** Hears how far the fits of cells are; from any thread. */
@FunctionalInterface
public interface FitProgress {

  /** A fit inside a cell told how far it is: {@code 0 <= share <= 1}. */
  void fitting(PlannedCell cell, double share, String text);

  /** Hears nothing. */
  static FitProgress silent() {
    return (cell, share, text) -> {};
  }
}
