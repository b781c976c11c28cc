package org.tributary.plugins.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders that look like a libtorch. */
final class FakeLibtorch {
  private FakeLibtorch() {}

  /** With libraries of a few bytes, and with what only compilers need. */
  static Path in(Path folder, String buildVersion) {
    try {
      Path lib = Files.createDirectories(folder.resolve("lib"));
      Files.createDirectories(folder.resolve("include"));
      Files.writeString(folder.resolve("build-version"), buildVersion + "\n");
      for (String name :
          new String[] {
            System.mapLibraryName("torch"), System.mapLibraryName("c10"), "libcudart-12ab.so.12"
          }) {
        Files.writeString(lib.resolve(name), name + " of " + buildVersion);
      }
      Files.writeString(lib.resolve("libtorch.a"), "for compilers");
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Every file below a folder with its text; empty when there is no folder. */
  static Map<String, String> contents(Path folder) {
    Map<String, String> all = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path each : walk.filter(Files::isRegularFile).toList()) {
          all.put(folder.relativize(each).toString(), Files.readString(each));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return all;
  }
}
