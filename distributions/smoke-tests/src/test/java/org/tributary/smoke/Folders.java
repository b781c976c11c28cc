package org.tributary.smoke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that runs leave behind. */
final class Folders {
  private Folders() {}

  /** The observations of the one run, or of the latest, of figure 1 in a workspace. */
  static Path observations(Path workspace) {
    return latest(workspace, "figure-1").resolve("observations.csv");
  }

  /** The one run, or the latest, of a name in a workspace. */
  static Path latest(Path workspace, String name) {
    try (Stream<Path> runs = Files.list(workspace.resolve(name))) {
      return runs.max(Comparator.naturalOrder()).orElseThrow();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void delete(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> inside = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : inside) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
