package org.tributary.cells;

import org.tributary.sdk.evidence.Position;

/**
 * Where an artifact belongs and which bytes it is; a {@link CellStore} has them.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param size in bytes
 */
public record ArtifactReference(
    String name, String arm, Position position, String mediaType, String sha256, long size) {
  public ArtifactReference {
    if (!sha256.matches("[0-9a-f]{64}") || size < 0) {
      throw new IllegalArgumentException(
          "artifact '" + name + "' needs a SHA-256 and a size >= 0, had " + sha256 + ", " + size);
    }
  }
}
