package org.tributary.numerics.linear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds a native library and its neighbours, complete or not there at all: it is
 * written under another name and then renamed, so processes may start at the same time.
 */
record NativeFolder(Path base, NativeLibrary library) {
  /** System property that names the folder of all extracted libraries. */
  static final String PROPERTY = "tributary.natives";

  private static final int ATTEMPTS = 3;

  /**
   * The property, else below TRIBUTARY_HOME, else a folder of this user below the temporary one.
   */
  static Path base(String version) {
    String property = System.getProperty(PROPERTY);
    if (property != null) {
      return Path.of(property).toAbsolutePath();
    }
    String home = System.getenv("TRIBUTARY_HOME");
    if (home != null && !home.isEmpty()) {
      return Path.of(home, "natives").toAbsolutePath();
    }
    String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir"), user + "-tributary-natives-" + version)
        .toAbsolutePath();
  }

  /** Returns the complete folder, unpacking it if need be. */
  Path complete() throws IOException {
    Files.createDirectories(base);
    refuseForeign();
    Path folder = base.resolve("openblas-" + library.version());
    for (int attempt = 0; attempt < ATTEMPTS && !holdsAll(folder); attempt++) {
      Path unpacked = Files.createTempDirectory(base, ".openblas-");
      try {
        for (String file : library.files()) {
          library.copy(file, unpacked.resolve(file));
        }
      } catch (IOException full) {
        delete(unpacked);
        throw full;
      }
      replace(folder, unpacked);
    }
    if (!holdsAll(folder)) {
      throw new IOException("the native libraries could not be unpacked to " + folder);
    }
    return folder;
  }

  /** Takes the place of what is there, unless another was faster and it is whole: then it stays. */
  private void replace(Path folder, Path unpacked) throws IOException {
    try {
      if (holdsAll(folder)) {
        delete(unpacked);
        return;
      }
      if (Files.exists(folder)) {
        Path damaged = Files.createTempDirectory(base, ".damaged-");
        Files.move(folder, damaged.resolve("was"), StandardCopyOption.ATOMIC_MOVE);
        delete(damaged);
      }
      Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException anotherProcessWasFaster) {
      delete(unpacked);
    }
  }

  private boolean holdsAll(Path folder) throws IOException {
    for (String file : library.files()) {
      Path path = folder.resolve(file);
      long size = library.size(file);
      if (size >= 0 && !(Files.isRegularFile(path) && Files.size(path) == size)) {
        return false;
      }
    }
    return true;
  }

  /** Code is loaded from here, so a folder that another user prepared is refused. */
  private void refuseForeign() throws IOException {
    Path own = Files.createTempFile(base, ".owner-", "");
    try {
      if (!Files.getOwner(base).equals(Files.getOwner(own))) {
        throw new IOException(
            base + " belongs to another user; set -D" + PROPERTY + " to a folder of your own");
      }
    } finally {
      Files.delete(own);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted((a, b) -> b.compareTo(a)).toList();
    }
    for (Path path : inside) {
      Files.deleteIfExists(path);
    }
  }
}
