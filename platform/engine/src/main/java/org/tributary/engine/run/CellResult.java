package org.tributary.engine.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a cell.
 *
 * @param key of the cell
 * @param setting value of each swept axis in the run that measured it
 * @param recorded in the order the study recorded them; empty when it failed
 * @param artifacts in the order the study emitted them; empty when it failed
 * @param failure what went wrong; empty when the cell is good
 * @param durationNanos time the cell took
 */
public record CellResult(
    String key,
    int replicate,
    int round,
    Map<String, String> setting,
    List<Recorded> recorded,
    List<StoredArtifact> artifacts,
    Optional<String> failure,
    long durationNanos) {
  public CellResult {
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    recorded = List.copyOf(recorded);
    artifacts = List.copyOf(artifacts);
  }

  /** Whether it was measured. */
  public boolean good() {
    return failure.isEmpty();
  }

  /** Whether at least one measurement is censored. */
  public boolean censored() {
    return recorded.stream().anyMatch(record -> record.measurement().outcome().censored());
  }
}
