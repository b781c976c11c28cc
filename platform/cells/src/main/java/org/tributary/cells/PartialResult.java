package org.tributary.cells;

import java.util.List;

/**
 * What was measured so far inside a cell that is still running, so that a cell that was stopped
 * goes on where it was. It is forgotten when the cell is finished.
 *
 * @param key of the cell, hexadecimal
 * @param recorded in the order the study recorded them; arm and position say where each belongs
 * @param artifacts in the order the study emitted them
 */
public record PartialResult(
    String key, List<Recorded> recorded, List<ArtifactReference> artifacts) {
  public PartialResult {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a partial result needs the key of its cell");
    }
    recorded = List.copyOf(recorded);
    artifacts = List.copyOf(artifacts);
  }
}
