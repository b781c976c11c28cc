package org.tributary.plugins.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The libtorch that a person had installed below TRIBUTARY_HOME, where DJL would put it. */
final class InstalledLibtorch {
  private InstalledLibtorch() {}

  /** Folder of one flavour. */
  static Path folder(Folders folders, Bridge bridge, String flavour) {
    return folders
        .libtorch()
        .resolve("pytorch")
        .resolve(bridge.libtorch() + "-" + flavour + "-" + bridge.classifier());
  }

  /** The installed one that this bridge fits, one for GPUs first. */
  static Optional<Libtorch> in(Folders folders, Bridge bridge) {
    return bridge.flavours().stream()
        .sorted(Comparator.comparing(flavour -> !flavour.startsWith("cu")))
        .filter(flavour -> complete(folder(folders, bridge, flavour)))
        .findFirst()
        .map(
            flavour -> {
              Path folder = folder(folders, bridge, flavour);
              return new Libtorch(
                  bridge.libtorch(), flavour, folder.toString(), Optional.of(folder), List.of());
            });
  }

  static boolean complete(Path folder) {
    return Files.isRegularFile(folder.resolve(System.mapLibraryName("torch")));
  }

  /**
   * A folder in which the CUDA runtime has the name that JNA looks for: DJL counts GPUs with it,
   * and libtorch brings it under a name of its own. Empty when it has none.
   */
  static Optional<Path> cudaRuntime(Folders folders, Path libraries) {
    try (Stream<Path> files = Files.list(libraries)) {
      Optional<Path> runtime =
          files
              .filter(each -> each.getFileName().toString().matches("libcudart[-.].*so.*"))
              .findFirst();
      if (runtime.isEmpty()) {
        return Optional.empty();
      }
      Path folder = Files.createDirectories(folders.libtorch().resolve("cudart"));
      Path link = folder.resolve("libcudart.so");
      if (!Files.exists(link) || !Files.isSameFile(link, runtime.get())) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, runtime.get().toAbsolutePath());
      }
      return Optional.of(folder);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
