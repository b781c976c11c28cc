package org.tributary.runtime.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Hashes of files that have not changed since they were computed: the same path, size, inode and
 * times of modification and of change. A file system that does not tell all of these is hashed
 * every time. Losing the memory costs time, nothing else.
 */
public final class RememberedHashes {
  private static final String NAME = "hashes";
  private final Path file;
  private final Map<String, String> known = new TreeMap<>();
  private boolean changed;

  /** What a cache folder remembers. */
  public RememberedHashes(Path cache) {
    this.file = cache.resolve(NAME);
    try {
      if (Files.isRegularFile(file)) {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          int blank = line.indexOf(' ');
          if (blank == 64) {
            known.put(line.substring(65), line.substring(0, 64));
          }
        }
      }
    } catch (IOException unreadable) {
      known.clear();
    }
  }

  /** SHA-256 of a file's bytes. */
  public String of(Path target) throws IOException {
    Optional<String> identity = identity(target);
    if (identity.isEmpty()) {
      return Sha256.of(target);
    }
    String hash = known.get(identity.get());
    if (hash == null) {
      hash = Sha256.of(target);
      String path = " " + target.toAbsolutePath();
      known.keySet().removeIf(each -> each.endsWith(path) || each.contains(path + "!"));
      known.put(identity.get(), hash);
      changed = true;
    }
    return hash;
  }

  /** SHA-256 of what an entry of a zip unpacks to, remembered as long as the zip is the same. */
  public String ofEntry(Path zip, ZipFile opened, ZipEntry entry) throws IOException {
    Optional<String> identity = identity(zip).map(each -> each + "!" + entry.getName());
    String hash = identity.map(known::get).orElse(null);
    if (hash == null) {
      try (InputStream in = opened.getInputStream(entry)) {
        hash = Sha256.of(in);
      }
      String found = hash;
      identity.ifPresent(
          each -> {
            known.put(each, found);
            changed = true;
          });
    }
    return hash;
  }

  /** Looks again at every file of a folder. */
  public void forget(Path folder) {
    String below = " " + folder.toAbsolutePath();
    changed |= known.keySet().removeIf(each -> each.contains(below));
  }

  /** Writes the memory, when it learnt anything; a folder that cannot be written is left alone. */
  public void keep() {
    if (!changed) {
      return;
    }
    StringBuilder text = new StringBuilder();
    known.forEach((identity, hash) -> text.append(hash).append(' ').append(identity).append('\n'));
    try {
      Files.createDirectories(file.getParent());
      Path partial = file.resolveSibling(NAME + "." + UUID.randomUUID() + ".part");
      Files.writeString(partial, text);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      changed = false;
    } catch (IOException unwritable) {
      changed = false;
    }
  }

  private static Optional<String> identity(Path target) {
    try {
      Map<String, Object> seen =
          Files.readAttributes(target, "unix:size,ino,lastModifiedTime,ctime");
      return Optional.of(
          seen.get("size")
              + " "
              + seen.get("ino")
              + " "
              + seen.get("lastModifiedTime")
              + " "
              + seen.get("ctime")
              + " "
              + target.toAbsolutePath());
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
      return Optional.empty();
    }
  }
}
