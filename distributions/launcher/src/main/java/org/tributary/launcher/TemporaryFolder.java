package org.tributary.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary folder that the launcher made for this process below TRIBUTARY_HOME. It goes with
 * the process; what a killed one left, the next start removes: a lock beside the folder dies with
 * its process, in whatever container or machine that ran.
 */
final class TemporaryFolder {
  private static final String LOCK = ".lock";

  /** A folder without a lock is one of a start that has just begun, or of one that never began. */
  private static final Duration BEGINNING = Duration.ofHours(1);

  private TemporaryFolder() {}

  /** Takes the folder, when the launcher made one, and removes what is left of others. */
  static void take() {
    String home = System.getenv("TRIBUTARY_HOME");
    Path own = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    if (home == null || home.isBlank()) {
      return;
    }
    Path all = Path.of(home).toAbsolutePath().resolve("tmp");
    if (!own.startsWith(all) || own.equals(all)) {
      return;
    }
    try {
      // A process that starts itself again has just removed it.
      Files.createDirectories(own);
      // In this order: to close a second channel of its own lock would give it up.
      removeLeft(all);
      hold(own);
    } catch (IOException | RuntimeException unusable) {
      // It is used all the same, and removed by a later start.
    }
  }

  private static void hold(Path own) throws IOException {
    Path lock = own.resolveSibling(own.getFileName() + LOCK);
    FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held = channel.tryLock();
    // The hook holds the channel, and with it the lock, until the process ends.
    Thread last =
        new Thread(
            () -> {
              remove(own);
              remove(lock);
              release(held, channel);
            },
            "temporary-folder");
    Runtime.getRuntime().addShutdownHook(last);
  }

  private static void removeLeft(Path all) throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(all)) {
      entries = list.toList();
    }
    Instant old = Instant.now().minus(BEGINNING);
    for (Path entry : entries) {
      if (entry.toString().endsWith(LOCK)) {
        removeUnheld(entry);
      } else if (!Files.exists(entry.resolveSibling(entry.getFileName() + LOCK))
          && Files.exists(entry)
          && Files.getLastModifiedTime(entry).toInstant().isBefore(old)) {
        remove(entry);
      }
    }
  }

  private static void removeUnheld(Path lock) {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        String name = lock.getFileName().toString();
        remove(lock.resolveSibling(name.substring(0, name.length() - LOCK.length())));
        remove(lock);
      }
    } catch (IOException | RuntimeException held) {
      // It is this process's own, or another start removes it just now.
    }
  }

  private static void release(FileLock held, FileChannel channel) {
    try (channel) {
      if (held != null) {
        held.release();
      }
    } catch (IOException ended) {
      // The process ends, and the lock with it.
    }
  }

  private static void remove(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(path)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | RuntimeException another) {
      // Another start removes it just now, or a later one will.
    }
  }
}
