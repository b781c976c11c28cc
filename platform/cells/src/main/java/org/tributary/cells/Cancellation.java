package org.tributary.cells;

import java.util.concurrent.CancellationException;

/** Tells a run to stop; workers end at the next check and nothing is interrupted. */
public final class Cancellation {
  private volatile boolean cancelled;

  /** Asks the run to stop; may be called from any thread, such as a shutdown hook. */
  public void cancel() {
    cancelled = true;
  }

  /** Whether the run was asked to stop. */
  public boolean cancelled() {
    return cancelled;
  }

  /**
   * Ends the work of the caller when the run was asked to stop.
   *
   * @throws CancellationException then
   */
  public void check() {
    if (cancelled) {
      throw new CancellationException("the run is being stopped");
    }
  }
}
