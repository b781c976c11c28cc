package org.tributary.engine.run.fit;

import org.tributary.cells.Cancellation;
import org.tributary.engine.device.Devices;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.engine.run.plan.RunIdentity;
import org.tributary.numerics.random.RandomStream;

/** What surrounds the fits and measurements of one cell. */
public record CellSurroundings(
    PlannedCell planned,
    RunIdentity identity,
    Devices devices,
    CellScope scope,
    FitProgress progress,
    Cancellation cancellation) {

  /** A fresh stream of this replicate: keyed by run seed and replicate, and nothing else. */
  public RandomStream stream() {
    return RandomStream.of(identity.runSeed(), planned.replicate());
  }
}
