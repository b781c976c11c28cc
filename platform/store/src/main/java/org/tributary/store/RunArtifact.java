package org.tributary.store;

import java.util.Map;
import org.tributary.cells.ArtifactReference;

/**
 * An artifact of one cell of a run: a row of {@code artifacts.csv}.
 *
 * @param cell key of the cell
 * @param setting value of each swept axis
 */
public record RunArtifact(
    String cell, int replicate, Map<String, String> setting, ArtifactReference reference) {
  public RunArtifact {
    setting = Map.copyOf(setting);
  }
}
