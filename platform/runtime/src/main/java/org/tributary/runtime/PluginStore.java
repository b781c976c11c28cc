package org.tributary.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.tributary.runtime.archive.Contents;
import org.tributary.runtime.archive.PluginArchive;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.load.Ended;
import org.tributary.sdk.TributaryException;

/**
 * The plugins a person installed, below a TRIBUTARY_HOME: {@code plugins/}, {@code plugins.lock},
 * {@code plugins.disabled} and the cache of unpacked zips. Changes count from the next start on.
 */
public final class PluginStore {
  private final Path home;

  /** The store of a TRIBUTARY_HOME, made when something is first written. */
  public PluginStore(Path home) {
    this.home = home.toAbsolutePath().normalize();
  }

  /** Folder of the installed zips. */
  public Path folder() {
    return home.resolve("plugins");
  }

  /** The lock file. */
  public Path lockFile() {
    return home.resolve("plugins.lock");
  }

  /** Folder that zips are unpacked into. */
  public Path cache() {
    return home.resolve("cache").resolve("plugins");
  }

  /** Ids that a person switched off. */
  public Set<String> disabled() {
    try {
      return Files.exists(disabledFile())
          ? new TreeSet<>(Files.readAllLines(disabledFile(), StandardCharsets.UTF_8))
          : Set.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Installs a zip, in place of any other version of the same plugin, after loading it on trial.
   *
   * @param bundled plugins of the installation, which it may depend on
   * @return its status, which is {@code OK}
   * @throws RefusedException when it, or any extension of it, cannot be used; nothing is changed
   */
  public PluginStatus install(Path zip, Optional<Path> bundled) throws IOException {
    if (!Files.isRegularFile(zip)) {
      throw new RefusedException("there is no file " + zip, "check the path");
    }
    PluginArchive archive = PluginArchive.open(zip);
    String id = archive.descriptor().id();
    PluginStatus status = tryOut(archive, bundled);
    Files.createDirectories(folder());
    Path target = folder().resolve(id + "-" + archive.descriptor().version() + ".zip");
    Path partial = folder().resolve("partial-" + UUID.randomUUID());
    Files.copy(zip, partial);
    List<Path> older = filesOf(id);
    Files.move(
        partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    PluginLock.read(lockFile())
        .with(new PluginLock.Entry(id, archive.descriptor().version(), archive.sha256()))
        .write(lockFile());
    for (Path file : older) {
      if (!file.equals(target)) {
        Files.deleteIfExists(file);
      }
    }
    return new PluginStatus(
        id,
        status.version(),
        status.extensions(),
        PluginOrigin.USER,
        status.state(),
        status.reason(),
        status.advice(),
        target);
  }

  /**
   * Removes an installed plugin.
   *
   * @throws TributaryException {@code unknown-plugin} when it is not installed
   */
  public void remove(String id) throws IOException {
    List<Path> files = filesOf(id);
    PluginLock lock = PluginLock.read(lockFile());
    if (files.isEmpty() && lock.of(id).isEmpty()) {
      throw unknown(id);
    }
    for (Path file : files) {
      Files.delete(file);
    }
    lock.without(id).write(lockFile());
  }

  /** Switches a plugin on again, also one with which a process ended. */
  public void enable(String id) throws IOException {
    new Ended(cache()).forget(id);
    Set<String> ids = new TreeSet<>(disabled());
    if (ids.remove(id)) {
      PluginLock.AtomicFile.write(disabledFile(), List.copyOf(ids));
    }
  }

  /** Switches a plugin off, bundled or installed. */
  public void disable(String id) throws IOException {
    Set<String> ids = new TreeSet<>(disabled());
    if (ids.add(id)) {
      PluginLock.AtomicFile.write(disabledFile(), List.copyOf(ids));
    }
  }

  /**
   * Compares the installed zips with the lock file.
   *
   * @return by plugin id: {@code ok}, {@code changed}, {@code missing} or {@code not locked}
   */
  public Map<String, String> verify() throws IOException {
    Map<String, String> found = new TreeMap<>();
    PluginLock lock = PluginLock.read(lockFile());
    lock.entries().keySet().forEach(id -> found.put(id, "missing"));
    for (Path zip : PluginFolders.zips(folder())) {
      try {
        PluginArchive archive = PluginArchive.open(zip);
        String id = archive.descriptor().id();
        found.put(
            id,
            lock.of(id)
                .map(entry -> entry.sha256().equals(archive.sha256()) ? "ok" : "changed")
                .orElse("not locked"));
      } catch (RefusedException unreadable) {
        found.put(zip.getFileName().toString(), "unreadable: " + unreadable.reason());
      }
    }
    return found;
  }

  private PluginStatus tryOut(PluginArchive archive, Optional<Path> bundled) throws IOException {
    String id = archive.descriptor().id();
    Files.createDirectories(cache());
    Path trial = Files.createDirectory(cache().resolve("trial-" + UUID.randomUUID()));
    Path place = archive.place(cache());
    boolean unpackedBefore = Files.isDirectory(place);
    boolean good = false;
    try {
      List<Path> replaced = filesOf(id);
      for (Path zip : PluginFolders.zips(folder())) {
        if (!replaced.contains(zip)) {
          link(zip, trial.resolve(zip.getFileName()));
        }
      }
      // The name sorts last, so that no file of another plugin's is refused because of this one.
      Path tried = trial.resolve("~" + id + ".zip");
      link(archive.file(), tried);
      RuntimeOptions options =
          new RuntimeOptions(
              bundled,
              List.of(trial),
              List.of(),
              cache(),
              Optional.empty(),
              RuntimeOptions.SDK_VERSION,
              Set.of());
      try (PluginRuntime runtime = PluginRuntime.open(options)) {
        PluginStatus status =
            runtime.statuses().stream()
                .filter(each -> each.file().equals(tried))
                .findFirst()
                .orElseThrow();
        if (status.state() != PluginStatus.State.OK || !runtime.whole(tried)) {
          throw new RefusedException(status.reason(), status.advice());
        }
        good = true;
        return status;
      }
    } finally {
      Contents.delete(trial);
      if (!good && !unpackedBefore) {
        Contents.delete(place);
      }
    }
  }

  /** Where links cannot be made, a copy does. */
  private static void link(Path file, Path link) throws IOException {
    try {
      Files.createSymbolicLink(link, file.toAbsolutePath());
    } catch (IOException | UnsupportedOperationException unlinkable) {
      Files.copy(file, link);
    }
  }

  private List<Path> filesOf(String id) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path zip : PluginFolders.zips(folder())) {
      try {
        if (PluginArchive.open(zip).descriptor().id().equals(id)) {
          files.add(zip);
        }
      } catch (RefusedException unreadable) {
        // It belongs to no plugin that could be named.
      }
    }
    return files;
  }

  private TributaryException unknown(String id) {
    Set<String> known = PluginLock.read(lockFile()).entries().keySet();
    List<String> nearest = NearestIds.of(id, known);
    return new TributaryException(
        "unknown-plugin",
        "no plugin '"
            + id
            + "' is installed; "
            + (nearest.isEmpty()
                ? "installed are " + (known.isEmpty() ? "none" : String.join(", ", known))
                : "did you mean " + String.join(" or ", nearest) + "?"));
  }

  private Path disabledFile() {
    return home.resolve("plugins.disabled");
  }
}
