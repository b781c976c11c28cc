package org.tributary.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tributary.sdk.TributaryException;

/**
 * The installed plugins and the hashes of their zips. A text file with a line {@code id version
 * sha256} each, so that it can be read, compared and kept with a study.
 *
 * @param entries by plugin id
 */
public record PluginLock(Map<String, Entry> entries) {
  private static final String HEADER = "# Installed Tributary plugins: id version sha256";

  /** One installed plugin. */
  public record Entry(String id, String version, String sha256) {}

  public PluginLock {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  /**
   * Reads a lock file; one that is not there locks nothing.
   *
   * @throws TributaryException {@code plugins-lock} when a line cannot be read
   */
  public static PluginLock read(Path file) {
    Map<String, Entry> entries = new TreeMap<>();
    if (!Files.exists(file)) {
      return new PluginLock(entries);
    }
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] words = line.strip().split("\\s+");
        if (words.length != 3 || !words[2].matches("[0-9a-f]{64}")) {
          throw new TributaryException(
              "plugins-lock",
              file + " has the line '" + line + "': write 'id version sha256' or delete it");
        }
        entries.put(words[0], new Entry(words[0], words[1], words[2]));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new PluginLock(entries);
  }

  /** Writes the file as a whole. */
  public void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    entries.values().forEach(e -> lines.add(e.id() + " " + e.version() + " " + e.sha256()));
    AtomicFile.write(file, lines);
  }

  /** The entry of a plugin. */
  public Optional<Entry> of(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** This lock with one entry more, in place of any other of the same id. */
  public PluginLock with(Entry entry) {
    Map<String, Entry> more = new TreeMap<>(entries);
    more.put(entry.id(), entry);
    return new PluginLock(more);
  }

  /** This lock without a plugin. */
  public PluginLock without(String id) {
    Map<String, Entry> fewer = new TreeMap<>(entries);
    fewer.remove(id);
    return new PluginLock(fewer);
  }

  /** Files that are replaced as a whole. */
  static final class AtomicFile {
    private AtomicFile() {}

    static void write(Path file, List<String> lines) throws IOException {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path partial = file.toAbsolutePath().resolveSibling("partial-" + UUID.randomUUID());
      Files.write(partial, lines, StandardCharsets.UTF_8);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
