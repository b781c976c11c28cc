package org.tributary.cells;

import java.util.List;

/**
 * Has cells measured: on threads of this process, or wherever else the study can be bound. The
 * results do not depend on which.
 */
public interface Executor {

  /**
   * Measures cells and returns when all have ended, or when the run is being stopped. What {@code
   * ended} throws ends it too, and is thrown.
   *
   * @param tasks in the order in which they are to be begun
   * @param ended told once a task
   * @param cancellation asked before each task and within
   */
  void measure(List<CellTask> tasks, Ended ended, Cancellation cancellation);

  /** Hears of ended cells: in any order, from any thread. */
  @FunctionalInterface
  interface Ended {
    /**
     * A cell has ended, well or not.
     *
     * @param index of its task
     */
    void ended(int index, CellResult result);
  }
}
