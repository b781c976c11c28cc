package org.tributary.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where benchmarks write, and where the installation they measure lies. */
final class Folders {
  private static final String INSTALL = "tributary.install";

  private Folders() {}

  static Path temporary() throws IOException {
    return Files.createTempDirectory("tributary-benchmark-");
  }

  /** The folder named by the property, else what the build assembles at the top of the project. */
  static Path installation() {
    String named = System.getProperty(INSTALL);
    if (named != null) {
      return Path.of(named);
    }
    for (String place : List.of("target/tributary", "../../target/tributary")) {
      if (Files.isDirectory(Path.of(place, "plugins"))) {
        return Path.of(place);
      }
    }
    throw new IllegalStateException(
        "no installation found: build distributions/standard first, or name the folder by -D"
            + INSTALL);
  }

  static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
