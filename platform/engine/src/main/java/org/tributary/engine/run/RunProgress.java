package org.tributary.engine.run;

import java.util.OptionalDouble;

/**
 * How far a run is. Cells of rounds still to come are not in the total.
 *
 * @param total distinct cells planned so far
 * @param done measured by this run
 * @param reused found in the store
 * @param censored cells with at least one censored measurement, among done and reused
 * @param secondsLeft for the planned cells; empty while only the first, that warm up, were measured
 */
public record RunProgress(
    int total, int done, int reused, int failed, int censored, OptionalDouble secondsLeft) {

  /** Cells neither measured, reused nor failed. */
  public int left() {
    return total - done - reused - failed;
  }
}
