package org.tributary.plugins.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an installation that fails must take away again.
 *
 * @param made the first folder above the target that was not there before; empty when all were
 */
record Leftovers(Optional<Path> made) {

  /** To be called before the folder is made. */
  static Leftovers before(Path folder) {
    Optional<Path> made = Optional.empty();
    for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
      made = Optional.of(each);
    }
    return new Leftovers(made);
  }

  /** Takes away the folders that were made, with what is in them. */
  void remove() {
    made.ifPresent(Leftovers::delete);
  }

  /** Deletes a folder with what is in it, when it is there. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> inside = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.delete(each);
      }
    } catch (IOException kept) {
      throw new UncheckedIOException("cannot delete " + folder, kept);
    }
  }
}
