package org.tributary.engine.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.tributary.sdk.study.Axis;

/**
 * A study file, read but not bound.
 *
 * @param study id of the study
 * @param name of the run; the file's name when it gives none
 * @param description free text, or empty
 * @param seed of every random stream
 * @param replicates when the file or the command line gives them
 * @param keepModels whether fitted models stay in the workspace
 * @param numericsThreads threads of products inside one cell
 * @param sweep axes
 * @param document the whole file with overrides applied, for look-ups of lines
 * @param options the part the study binds
 * @param file as named on the command line
 * @param bytes of the file
 */
public record StudySpec(
    String study,
    String name,
    String description,
    long seed,
    OptionalInt replicates,
    boolean keepModels,
    int numericsThreads,
    Sweep sweep,
    Tree.Mapping document,
    Tree.Mapping options,
    Path file,
    byte[] bytes) {
  public StudySpec {
    Objects.requireNonNull(study, "study");
    bytes = bytes.clone();
  }

  /** The axes of the sweep, in file order. */
  public List<Axis> axes() {
    return sweep.axes();
  }

  /** Folder that input files are relative to. */
  public Path folder() {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
