package org.tributary.numerics.linear;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The folder that holds a native library and its neighbours. Each file is written under another
 * name and then renamed, so it is whole or not there, and processes may start at the same time.
 */
record NativeFolder(Path base, NativeLibrary library) {
  /** System property that names the folder of all extracted libraries. */
  static final String PROPERTY = "tributary.natives";

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

  /** Returns the complete folder; what is missing from it, or cut short, is unpacked first. */
  Path complete() throws IOException {
    Files.createDirectories(base);
    refuseForeign();
    Path folder = Files.createDirectories(base.resolve("openblas-" + library.version()));
    for (String file : library.files()) {
      if (!holds(folder, file)) {
        unpack(file, folder);
      }
    }
    return folder;
  }

  /** A whole file is at most replaced by the same bytes, whoever else unpacks it meanwhile. */
  private void unpack(String file, Path folder) throws IOException {
    Path unpacked = Files.createTempFile(base, ".openblas-", "");
    try {
      library.copy(file, unpacked);
      Files.move(
          unpacked,
          folder.resolve(file),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (AccessDeniedException loaded) {
      // Windows: another process was faster and has loaded the file, so it stays.
      if (!holds(folder, file)) {
        throw loaded;
      }
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private boolean holds(Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    long size = library.size(file);
    return size < 0 || Files.isRegularFile(path) && Files.size(path) == size;
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
}
