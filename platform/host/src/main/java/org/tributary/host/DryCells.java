package org.tributary.host;

import org.tributary.engine.run.Cancellation;
import org.tributary.engine.run.CellStore;
import org.tributary.engine.run.FitPolicy;
import org.tributary.engine.run.RunListener;
import org.tributary.engine.run.RunRequest;
import org.tributary.engine.run.StudyRun;
import org.tributary.sdk.study.Design;

/** Measures a few cells and keeps nothing, to tell how long a run would take. */
final class DryCells {
  /** Journal bytes of a cell with a handful of observations. */
  static final long BYTES_PER_CELL = 600;

  private DryCells() {}

  /** Mean seconds of one replicate over the first settings, after one that warms up. */
  static double secondsPerCell(RunRequest request) {
    RunRequest probe =
        new RunRequest(
            new Design(request.design().name(), request.design().axes(), 1),
            request.study(),
            StudyRunner.probes(request),
            request.binder(),
            1,
            request.identity(),
            FitPolicy.keepNothing(),
            request.devices());
    StudyRun.run(probe, CellStore.none(), RunListener.silent(), new Cancellation());
    long clock = System.nanoTime();
    StudyRun.run(probe, CellStore.none(), RunListener.silent(), new Cancellation());
    return (System.nanoTime() - clock) / 1e9 / probe.settings().size();
  }
}
