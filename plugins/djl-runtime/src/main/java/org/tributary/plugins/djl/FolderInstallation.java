package org.tributary.plugins.djl;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.tributary.sdk.TributaryException;

/**
 * Copies a libtorch that a person has to where runs find it. The copy appears whole or not at all.
 *
 * @param folders of this process
 * @param bridge it must fit
 */
record FolderInstallation(Folders folders, Bridge bridge) {

  /**
   * Installs.
   *
   * @return the folder of the copy
   * @throws TributaryException {@code not-libtorch}, {@code natives-mismatch} or {@code
   *     install-failed}; nothing has changed then
   */
  Path install(Path from, Consumer<String> progress) {
    LibtorchFolder given = LibtorchFolder.read(from);
    String where = "the libtorch of " + from.toAbsolutePath();
    bridge.checkVersion(given.version(), where);
    bridge.checkFlavour(given.flavour(), where);
    Path target = InstalledLibtorch.folder(folders, bridge, given.flavour());
    Path above = Objects.requireNonNull(target.getParent(), "every installation is in a folder");
    Leftovers leftovers = Leftovers.before(above);
    try {
      Files.createDirectories(above);
      Path copy = Files.createTempDirectory(above, "part-");
      try {
        copy(given.libraries(), copy, progress);
        place(copy, target);
      } finally {
        Leftovers.delete(copy);
      }
      return target;
    } catch (IOException failed) {
      leftovers.remove();
      throw new TributaryException(
          "install-failed",
          "libtorch could not be copied to "
              + target
              + " ("
              + PyTorch.reason(failed)
              + "); nothing was installed",
          failed);
    }
  }

  /**
   * Moves a copy to its target, in the place of what is there.
   *
   * @throws IOException when it cannot be moved; the target is as before then
   */
  static void place(Path copy, Path target) throws IOException {
    if (!Files.exists(target)) {
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    // Out of the way first: a folder cannot be replaced in one step.
    Path before = copy.resolveSibling(copy.getFileName() + "-before");
    Files.move(target, before);
    try {
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      restore(before, target, failed);
      throw failed;
    }
    Leftovers.delete(before);
  }

  private static void restore(Path before, Path target, IOException failed) throws IOException {
    try {
      Files.move(before, target);
    } catch (IOException stuck) {
      IOException both =
          new IOException(
              PyTorch.reason(failed)
                  + "; the libtorch installed before now lies in "
                  + before
                  + ": move it back to "
                  + target,
              failed);
      both.addSuppressed(stuck);
      throw both;
    }
  }

  private static void copy(List<Path> libraries, Path to, Consumer<String> progress)
      throws IOException {
    long bytes = 0;
    for (Path library : libraries) {
      bytes += Files.size(library);
    }
    FileStore disk = Files.getFileStore(to);
    if (disk.getUsableSpace() < bytes) {
      throw new IOException(
          "needs " + (bytes >> 20) + " MB, " + (disk.getUsableSpace() >> 20) + " MB are free");
    }
    for (Path library : libraries) {
      progress.accept("copying " + library.getFileName());
      Files.copy(library, to.resolve(library.getFileName()));
    }
  }
}
