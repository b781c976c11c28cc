package org.tributary.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tributary.runtime.archive.Contents;
import org.tributary.runtime.archive.Descriptor;
import org.tributary.runtime.archive.PluginArchive;
import org.tributary.runtime.archive.RefusedException;
import org.tributary.runtime.archive.RememberedHashes;
import org.tributary.runtime.load.Candidate;
import org.tributary.runtime.load.Ended;

/** Reads the folders: which plugins there are, before any is loaded. */
final class PluginFolders {
  private final RuntimeOptions options;
  private final RememberedHashes hashes;
  private final PluginLock lock;
  private final Ended ended;
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Candidate, PluginOrigin> origins = new IdentityHashMap<>();
  private final List<PluginStatus> refused = new ArrayList<>();
  private final Set<String> refusedIds = new TreeSet<>();

  PluginFolders(RuntimeOptions options) {
    this.hashes = new RememberedHashes(options.cache());
    this.options = options;
    this.ended = new Ended(options.cache());
    this.lock = options.lockFile().map(PluginLock::read).orElse(new PluginLock(Map.of()));
  }

  PluginFolders scan() throws IOException {
    if (options.bundled().isPresent()) {
      for (Path zip : zips(options.bundled().get())) {
        read(zip, true);
      }
    }
    for (ExplodedPlugin plugin : options.exploded()) {
      try {
        admit(plugin.candidate(), PluginOrigin.DEVELOPMENT);
      } catch (RefusedException bad) {
        refuse(plugin.folder(), "", "", PluginOrigin.DEVELOPMENT, bad);
      }
    }
    for (Path folder : options.userFolders()) {
      for (Path zip : zips(folder)) {
        read(zip, false);
      }
    }
    options.userFolders().stream().findFirst().ifPresent(this::refuseMissing);
    return this;
  }

  /** What was installed and is there no more: its studies shall not wonder. */
  private void refuseMissing(Path folder) {
    for (PluginLock.Entry entry : lock.entries().values()) {
      boolean seen =
          refusedIds.contains(entry.id())
              || candidates.stream().anyMatch(each -> each.id().equals(entry.id()));
      Path zip = folder.resolve(entry.id() + "-" + entry.version() + ".zip");
      if (!seen && !Files.exists(zip)) {
        refuse(
            zip,
            entry.id(),
            entry.version(),
            PluginOrigin.USER,
            new RefusedException(
                "its zip is gone, plugins.lock has it",
                "install it again, or forget it: tributary plugins remove " + entry.id()));
      }
    }
  }

  /** Remembers what was hashed, for the next start. */
  void keep() {
    hashes.keep();
  }

  List<Candidate> candidates() {
    return candidates;
  }

  PluginOrigin origin(Candidate candidate) {
    return origins.getOrDefault(candidate, PluginOrigin.NOT_LOCKED);
  }

  List<PluginStatus> refused() {
    return refused;
  }

  Set<String> refusedIds() {
    return refusedIds;
  }

  private void read(Path zip, boolean bundled) {
    PluginOrigin origin = bundled ? PluginOrigin.BUNDLED : PluginOrigin.NOT_LOCKED;
    String id = "";
    String version = "";
    try {
      PluginArchive archive = PluginArchive.open(zip, hashes::of);
      Descriptor descriptor = archive.descriptor();
      id = descriptor.id();
      version = descriptor.version();
      Optional<PluginLock.Entry> locked = bundled ? Optional.empty() : lock.of(id);
      if (locked.isPresent()) {
        origin = PluginOrigin.USER;
        checkLocked(archive, locked.get());
      }
      Candidate candidate =
          new Candidate(
              zip,
              bundled,
              archive.sha256(),
              descriptor,
              () -> Contents.ofUnpacked(archive.unpack(options.cache(), hashes)));
      if (!bundled) {
        ended.check(candidate.content(), id);
      }
      admit(candidate, origin);
    } catch (RefusedException bad) {
      refuse(zip, id, version, origin, bad);
    } catch (IOException | RuntimeException unreadable) {
      refuse(
          zip,
          id,
          version,
          origin,
          new RefusedException(
              "it cannot be read (" + unreadable + ")", "check the file and its permissions"));
    }
  }

  private static void checkLocked(PluginArchive archive, PluginLock.Entry entry) {
    if (!archive.sha256().equals(entry.sha256())) {
      throw new RefusedException(
          "its SHA-256 is "
              + archive.sha256().substring(0, 12)
              + "..., plugins.lock has "
              + entry.sha256().substring(0, 12)
              + "...",
          "install it again if you trust the new file, or put the old one back");
    }
  }

  private void admit(Candidate candidate, PluginOrigin origin) {
    candidates.add(candidate);
    origins.put(candidate, origin);
  }

  private void refuse(
      Path file, String id, String version, PluginOrigin origin, RefusedException bad) {
    String name = id.isEmpty() ? String.valueOf(file.getFileName()) : id;
    refusedIds.add(name);
    refused.add(
        new PluginStatus(
            name,
            version,
            0,
            origin,
            PluginStatus.State.REFUSED,
            bad.reason(),
            bad.advice(),
            file));
  }

  static List<Path> zips(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(path -> path.toString().endsWith(".zip")).sorted().toList();
    }
  }
}
