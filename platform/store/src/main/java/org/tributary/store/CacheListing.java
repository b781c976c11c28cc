package org.tributary.store;

import java.nio.file.Path;
import java.util.List;

/**
 * What a workspace holds.
 *
 * @param cells good cells
 * @param failures records of failed cells, kept until cleaned
 * @param unfinished cells that were stopped and have measurements to go on from
 * @param modelsWithRows files of kept models that hold rows of the data
 * @param runs each run folder and how many cells it uses, in order of path
 */
public record CacheListing(
    int cells,
    int failures,
    int unfinished,
    long journalBytes,
    int artifacts,
    long artifactBytes,
    int models,
    long modelBytes,
    List<Path> modelsWithRows,
    List<RunUse> runs) {
  public CacheListing {
    modelsWithRows = List.copyOf(modelsWithRows);
    runs = List.copyOf(runs);
  }

  /** A run folder and the number of cells it uses. */
  public record RunUse(Path run, int cells) {}
}
