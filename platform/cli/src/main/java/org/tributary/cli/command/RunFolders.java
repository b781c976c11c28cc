package org.tributary.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.sdk.TributaryException;

/** Finds the run folder a person means. */
final class RunFolders {
  private static final String OBSERVATIONS = "observations.csv";

  private RunFolders() {}

  /**
   * A run folder, or the newest below the folder of a study's name.
   *
   * @throws TributaryException {@code no-run} when there is none
   */
  static Path named(Path path) {
    if (isRun(path)) {
      return path;
    }
    return newest(path)
        .orElseThrow(
            () ->
                new TributaryException(
                    "no-run",
                    path
                        + " is no run folder: it has no "
                        + OBSERVATIONS
                        + "; name the folder that 'tributary run' printed last"));
  }

  /** Folder that holds everything measured: run folders lie two levels below it. */
  static Path workspaceOf(Path run) {
    Path study = run.toAbsolutePath().normalize().getParent();
    Path workspace = study == null ? null : study.getParent();
    if (workspace == null) {
      throw new TributaryException("no-run", run + " does not lie in a workspace");
    }
    return workspace;
  }

  private static boolean isRun(Path path) {
    return Files.isRegularFile(path.resolve(OBSERVATIONS));
  }

  private static Optional<Path> newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(RunFolders::isRun).max(Comparator.naturalOrder());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
