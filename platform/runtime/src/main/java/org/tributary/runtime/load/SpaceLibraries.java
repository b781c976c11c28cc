package org.tributary.runtime.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Native libraries of one class space. A virtual machine gives a file to the first class space that
 * loads it and to no other while that one lives, which may be for ever: a library may hold classes.
 * So another space of the same plugin, of another host in this process, loads a copy of its own.
 */
final class SpaceLibraries {
  /** Of the whole process: the virtual machine has such a list too, and shows it to nobody. */
  private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

  private static final AtomicInteger COPIES = new AtomicInteger();

  private final Path folder;
  private final Path copies;
  private final Map<String, Path> given = new HashMap<>();

  /**
   * The libraries of a folder.
   *
   * @param folder there or not
   * @param copies folder for copies, made when it is needed
   */
  SpaceLibraries(Path folder, Path copies) {
    this.folder = folder;
    this.copies = copies;
  }

  /**
   * The file to load; the same one each time.
   *
   * @param file name of the library's file on this platform
   * @throws UnsatisfiedLinkError when a copy is needed and cannot be written
   */
  synchronized Optional<Path> find(String file) {
    Path library = folder.resolve(file);
    if (!Files.isRegularFile(library)) {
      return Optional.empty();
    }
    try {
      Path before = given.get(file);
      if (before == null) {
        before = own(library.toRealPath());
        given.put(file, before);
      }
      return Optional.of(before);
    } catch (IOException failure) {
      UnsatisfiedLinkError said =
          new UnsatisfiedLinkError(
              library
                  + " is in use by another host of this process and cannot be copied to "
                  + copies
                  + ": "
                  + failure.getMessage());
      said.initCause(failure);
      throw said;
    }
  }

  private Path own(Path library) throws IOException {
    if (TAKEN.add(library)) {
      return library;
    }
    Files.createDirectories(copies);
    dropAbandoned();
    Path copy =
        copies
            .toRealPath()
            .resolve(
                ProcessHandle.current().pid()
                    + "-"
                    + COPIES.incrementAndGet()
                    + "-"
                    + library.getFileName());
    copy.toFile().deleteOnExit();
    return Files.copy(library, copy, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies of processes that were killed. */
  private void dropAbandoned() throws IOException {
    List<Path> found;
    try (Stream<Path> list = Files.list(copies)) {
      found = list.toList();
    }
    for (Path copy : found) {
      String pid = copy.getFileName().toString().replaceFirst("-.*", "");
      if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        delete(copy);
      }
    }
  }

  /** Deletes the copies; what is loaded stays loaded. */
  synchronized void drop() {
    given.values().stream().filter(path -> !TAKEN.contains(path)).forEach(SpaceLibraries::delete);
  }

  private static void delete(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException loaded) {
      // Where a loaded file cannot be deleted, it goes with the process or with a later one.
    }
  }
}
