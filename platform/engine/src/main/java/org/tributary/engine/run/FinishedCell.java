package org.tributary.engine.run;

import java.util.List;
import org.tributary.cells.CellResult;
import org.tributary.engine.run.plan.PlannedCell;
import org.tributary.sdk.evidence.Observation;

/**
 * A cell of this run and its result, whichever run measured it.
 *
 * @param planned with the setting as this run names it
 * @param reused whether the store had it
 */
public record FinishedCell(PlannedCell planned, CellResult result, boolean reused) {

  /** Its observations under this run's setting; none when it failed. */
  public List<Observation> observations() {
    return result.recorded().stream()
        .map(
            recorded ->
                new Observation(
                    planned.key(),
                    planned.replicate(),
                    planned.setting(),
                    recorded.arm(),
                    recorded.position(),
                    recorded.sizes(),
                    recorded.measurement()))
        .toList();
  }
}
