package org.tributary.store;

import java.util.List;

/**
 * What was measured so far inside a cell that is still running, so that a cell that was stopped
 * goes on where it was. It is forgotten when the cell is finished.
 *
 * @param key of the cell, hexadecimal
 * @param measured in the order the study recorded them; arm and position say where each belongs
 * @param artifacts in the order the study emitted them
 */
public record PartialRecord(
    String key, List<Measured> measured, List<ArtifactReference> artifacts) {
  public PartialRecord {
    if (key.isEmpty()) {
      throw new IllegalArgumentException("a partial record needs the key of its cell");
    }
    measured = List.copyOf(measured);
    artifacts = List.copyOf(artifacts);
  }
}
