package org.tributary.cells;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a cell.
 *
 * @param task as the run that measured it named it
 * @param recorded in the order the study recorded them; empty when it failed
 * @param artifacts in the order the study emitted them; empty when it failed
 * @param failure what went wrong; empty when the cell is good
 * @param durationNanos time the cell took
 */
public record CellResult(
    CellTask task,
    List<Recorded> recorded,
    List<ArtifactReference> artifacts,
    Optional<String> failure,
    long durationNanos) {
  public CellResult {
    recorded = List.copyOf(recorded);
    artifacts = List.copyOf(artifacts);
  }

  /** Key of the cell. */
  public String key() {
    return task.key();
  }

  /** Replicate of the cell. */
  public int replicate() {
    return task.replicate();
  }

  /** Round of the cell. */
  public int round() {
    return task.round();
  }

  /** Setting of the cell in the run that measured it. */
  public Map<String, String> setting() {
    return task.setting();
  }

  /** Whether it was measured, and may be used again. */
  public boolean good() {
    return failure.isEmpty();
  }

  /** Whether at least one measurement is censored. */
  public boolean censored() {
    return recorded.stream().anyMatch(record -> record.measurement().outcome().censored());
  }
}
