package org.tributary.engine.run;

import org.tributary.cells.CellResult;
import org.tributary.engine.run.plan.PlannedCell;

/**
 * Whoever measures the cells of a run's worker threads: this process, or processes of their own.
 */
@FunctionalInterface
public interface CellWorkers {

  /** What one worker thread measures with; called once by each, before its first cell. */
  CellWorker open();

  /** Measures cells one after another. */
  interface CellWorker extends AutoCloseable {
    /**
     * Measures a cell.
     *
     * @return what became of it, well or not
     * @throws java.util.concurrent.CancellationException when the run is being stopped
     */
    CellResult measure(PlannedCell cell);

    /** The worker thread has no more cells. */
    @Override
    default void close() {}
  }
}
