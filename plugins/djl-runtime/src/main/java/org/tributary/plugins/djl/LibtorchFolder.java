package org.tributary.plugins.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.sdk.TributaryException;

/**
 * A libtorch as pytorch.org packs it: {@code build-version} beside {@code lib}.
 *
 * @param lib folder of its libraries
 * @param version as {@code 2.7.1}
 * @param flavour as {@code cpu} or {@code cu128}
 */
record LibtorchFolder(Path lib, String version, String flavour) {

  /**
   * Reads a folder, or the folder {@code libtorch} in it.
   *
   * @throws TributaryException {@code not-libtorch}
   */
  static LibtorchFolder read(Path folder) {
    for (Path root : List.of(folder, folder.resolve("libtorch"))) {
      if (is(root)) {
        return of(root.resolve("lib"), root.resolve("build-version"));
      }
    }
    throw new TributaryException(
        "not-libtorch",
        folder.toAbsolutePath()
            + " is no libtorch folder: it has no build-version beside lib/"
            + System.mapLibraryName("torch")
            + "; unpack a libtorch archive of pytorch.org and name the folder libtorch in it");
  }

  /** Whether a folder is one. */
  static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve("build-version"))
        && InstalledLibtorch.complete(folder.resolve("lib"));
  }

  private static LibtorchFolder of(Path lib, Path build) {
    try {
      String[] words = Files.readString(build).strip().split("\\+", 2);
      return new LibtorchFolder(lib, words[0], words.length == 1 ? "cpu" : words[1]);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Its libraries, without what only compilers need. */
  List<Path> libraries() {
    try (Stream<Path> files = Files.list(lib)) {
      return files
          .filter(Files::isRegularFile)
          .filter(each -> each.getFileName().toString().matches(".*\\.(so(\\.\\d+)*|dll|dylib)"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
