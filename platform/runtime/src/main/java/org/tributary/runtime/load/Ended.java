package org.tributary.runtime.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.runtime.archive.RefusedException;

/**
 * Marks of plugins that are being made, one file each. A mark whose process is no more says that
 * the process ended while the plugin was made: by {@code System.exit}, by a crash of native code,
 * for want of memory.
 */
public final class Ended {
  private static final String FOLDER = "made";
  private static final String SEALED = "ended";
  private final Path folder;

  /** The marks below a cache of plugins. */
  public Ended(Path cache) {
    this.folder = cache.resolve(FOLDER);
  }

  /** Marks a plugin as being made; the mark is there before this returns, where it can be. */
  Optional<Path> mark(String content) {
    try {
      Files.createDirectories(folder);
      Path mark = folder.resolve(content + "." + ProcessHandle.current().pid());
      Files.writeString(mark, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      return Optional.of(mark);
    } catch (IOException unwritable) {
      return Optional.empty();
    }
  }

  /** The plugin is made, or this process was stopped by a person. */
  static void unmark(Path mark) {
    try {
      Files.deleteIfExists(mark);
    } catch (IOException unwritable) {
      // It counts against the plugin until it is enabled again.
    }
  }

  /** The plugin ended the process, which may still be there while another one starts. */
  static void seal(Path mark) throws IOException {
    String name = mark.getFileName().toString();
    Files.move(
        mark,
        mark.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + SEALED),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Refuses a plugin with which a process ended.
   *
   * @param content id and hash
   * @param id for the advice
   * @throws RefusedException when there is a mark of a process that is no more
   */
  public void check(String content, String id) {
    for (Path mark : marks(content + ".")) {
      String pid = mark.getFileName().toString().substring(content.length() + 1);
      if (!pid.matches("\\d{1,18}") || ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
        throw new RefusedException(
            "the process ended while it was made" + at(mark) + ", by System.exit or by a crash",
            "report it to the plugin's provider; to try again: tributary plugins enable " + id);
      }
    }
  }

  /** Forgets what happened with any content of a plugin. */
  public void forget(String id) {
    marks(id + "-").stream()
        .filter(mark -> mark.getFileName().toString().matches(id + "-[0-9a-f]{16}\\.[0-9a-z]+"))
        .forEach(Ended::unmark);
  }

  private List<Path> marks(String prefix) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(each -> each.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static String at(Path mark) {
    try {
      String text = Files.readString(mark);
      return text.matches("[0-9TZ:-]+") ? " at " + text : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
