package org.tributary.engine.run;

import org.tributary.engine.device.Devices;
import org.tributary.numerics.random.RandomStream;

/** What surrounds the fits and measurements of one cell. */
record CellSurroundings(
    PlannedCell planned,
    RunIdentity identity,
    Devices devices,
    CellScope scope,
    RunListener listener,
    Cancellation cancellation) {

  /** A fresh stream of this replicate: keyed by run seed and replicate, and nothing else. */
  RandomStream stream() {
    return RandomStream.of(identity.runSeed(), planned.replicate());
  }
}
