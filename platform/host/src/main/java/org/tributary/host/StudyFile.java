package org.tributary.host;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A study file and what the caller overrides.
 *
 * @param path of the YAML file
 * @param overrides {@code path=value}, the value in YAML notation
 * @param seed in place of the file's
 * @param replicates in place of the file's
 */
public record StudyFile(
    Path path, List<String> overrides, OptionalLong seed, OptionalInt replicates) {
  public StudyFile {
    overrides = List.copyOf(overrides);
  }

  /** The file as it stands. */
  public static StudyFile of(Path path) {
    return new StudyFile(path, List.of(), OptionalLong.empty(), OptionalInt.empty());
  }
}
