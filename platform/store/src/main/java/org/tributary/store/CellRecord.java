package org.tributary.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the journal keeps of one finished cell.
 *
 * @param key of the cell, hexadecimal
 * @param replicate 0, 1, ...
 * @param round 0, 1, ...
 * @param setting value of each swept axis in the run that measured it
 * @param measured in the order the study recorded them
 * @param artifacts in the order the study emitted them
 * @param failure what went wrong; empty when the cell is good
 * @param durationNanos time the cell took
 */
public record CellRecord(
    String key,
    int replicate,
    int round,
    Map<String, String> setting,
    List<Measured> measured,
    List<ArtifactReference> artifacts,
    Optional<String> failure,
    long durationNanos) {
  public CellRecord {
    if (key.isEmpty() || replicate < 0 || round < 0) {
      throw new IllegalArgumentException(
          "a cell needs a key, replicate >= 0 and round >= 0, had '"
              + key
              + "', "
              + replicate
              + ", "
              + round);
    }
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    measured = List.copyOf(measured);
    artifacts = List.copyOf(artifacts);
  }

  /** Whether it may be used again. */
  public boolean good() {
    return failure.isEmpty();
  }
}
