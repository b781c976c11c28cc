package org.tributary.engine.run.fit;

import org.tributary.engine.run.plan.PlannedCell;

/** Hears how far the fits of cells are; from any thread. */
@FunctionalInterface
public interface FitProgress {

  /** A fit inside a cell told how far it is: {@code 0 <= share <= 1}. */
  void fitting(PlannedCell cell, double share, String text);

  /** A fit inside a cell told a number along its training, as its loss at a step. */
  default void series(PlannedCell cell, String series, double time, double value) {}

  /** Hears nothing. */
  static FitProgress silent() {
    return (cell, share, text) -> {};
  }
}
