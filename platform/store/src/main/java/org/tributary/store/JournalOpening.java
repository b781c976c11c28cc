package org.tributary.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads every segment of a journal, cuts torn tails of dead writers, and claims one to write. */
final class JournalOpening {
  private final Path folder;
  private final Disk disk;
  private final JournalIndex index = new JournalIndex();
  private final List<JournalDamage> damages = new ArrayList<>();
  private final List<LeftAside> aside = new ArrayList<>();
  private final Map<Path, Long> readUpTo = new HashMap<>();
  private @Nullable Segment own;

  private JournalOpening(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  static Journal journal(Path folder, Disk disk) throws IOException {
    JournalOpening opening = new JournalOpening(folder, disk);
    List<Path> segments = segments(folder);
    try {
      for (Path path : segments) {
        opening.read(path);
      }
      if (opening.own == null) {
        opening.own = fresh(folder, segments.size() + 1, disk);
      }
    } catch (IOException | RuntimeException e) {
      if (opening.own != null) {
        opening.own.close();
      }
      throw e;
    }
    return new Journal(
        opening.index,
        Objects.requireNonNull(opening.own),
        opening.damages,
        opening.aside,
        opening.readUpTo);
  }

  static List<Path> segments(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".journal")).sorted().toList();
    }
  }

  /** A segment that was not there before. */
  static Segment fresh(Path folder, int number, Disk disk) throws IOException {
    for (int next = number; ; next++) {
      Path path = folder.resolve(String.format("segment-%04d.journal", next));
      if (!Files.exists(path)) {
        Optional<AppendFile> claimed = disk.claim(path);
        if (claimed.isPresent()) {
          return repaired(path, scanned(path, claimed), claimed.get());
        }
      }
    }
  }

  private void read(Path path) throws IOException {
    Optional<String> other = SegmentScan.otherVersion(path);
    if (other.isPresent()) {
      aside.add(new LeftAside(path, other.get()));
      return;
    }
    Optional<AppendFile> claimed = disk.claim(path);
    SegmentScan scan = scanned(path, claimed);
    readUpTo.put(path, scan.wholeLength());
    for (SegmentScan.Entry entry : scan.entries()) {
      index.add(
          entry.kind(),
          entry.key(),
          new JournalIndex.Location(path, entry.offset(), entry.length()));
    }
    scan.gaps()
        .forEach(
            gap ->
                damages.add(new JournalDamage(path, gap.bytes(), gap.records(), Optional.empty())));
    if (claimed.isPresent() && keepsTailAside(path, scan, claimed.get())) {
      Segment segment = repaired(path, scan, claimed.get());
      if (own == null) {
        own = segment;
      } else {
        segment.close();
      }
    }
  }

  private static SegmentScan scanned(Path path, Optional<AppendFile> claimed) throws IOException {
    try {
      return SegmentScan.of(path);
    } catch (IOException | RuntimeException e) {
      if (claimed.isPresent()) {
        claimed.get().close();
      }
      throw e;
    }
  }

  private static Segment repaired(Path path, SegmentScan scan, AppendFile file) throws IOException {
    try {
      return new Segment(path, file, scan.wholeLength());
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Whether the segment can be written: a tail that a full disk does not hold twice stays there.
   */
  private boolean keepsTailAside(Path path, SegmentScan scan, AppendFile file) throws IOException {
    if (scan.tail().isEmpty()) {
      return true;
    }
    SegmentScan.Gap tail = scan.tail().get();
    Path target = path.resolveSibling(path.getFileName() + "." + tail.offset() + ".torn");
    try {
      disk.place(
          target,
          temporary -> {
            try (var in = Files.newInputStream(path);
                var out = Files.newOutputStream(temporary)) {
              in.skipNBytes(tail.offset());
              in.transferTo(out);
            }
          });
    } catch (IOException full) {
      file.close();
      readUpTo.put(path, tail.offset() + tail.bytes());
      damages.add(new JournalDamage(path, tail.bytes(), tail.records(), Optional.empty()));
      return false;
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    damages.add(new JournalDamage(path, tail.bytes(), tail.records(), Optional.of(target)));
    return true;
  }
}
