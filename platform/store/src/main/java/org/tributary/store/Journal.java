package org.tributary.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The cells of all segments, and the one segment this process appends to. */
final class Journal implements AutoCloseable {
  private final Map<String, Location> index;
  private final Map<Path, RandomAccessFile> readers = new HashMap<>();
  private final Segment own;
  private final List<TornTail> tornTails;
  private final int failures;
  private final Map<Path, Long> readUpTo;

  private record Location(Path segment, long offset, int length) {}

  private Journal(
      Map<String, Location> index,
      Segment own,
      List<TornTail> tornTails,
      int failures,
      Map<Path, Long> readUpTo) {
    this.readUpTo = Map.copyOf(readUpTo);
    this.index = index;
    this.own = own;
    this.tornTails = List.copyOf(tornTails);
    this.failures = failures;
  }

  /** Reads every segment, cuts torn tails of dead writers, and claims a segment to write. */
  static Journal open(Path folder, Disk disk) throws IOException {
    Map<String, Location> index = new HashMap<>();
    List<TornTail> tails = new ArrayList<>();
    Map<Path, Long> readUpTo = new HashMap<>();
    Segment own = null;
    int failures = 0;
    List<Path> segments = segments(folder);
    try {
      for (Path path : segments) {
        Optional<AppendFile> claimed = disk.claim(path);
        SegmentScan scan = scanned(path, claimed);
        readUpTo.put(path, Math.max(scan.wholeLength(), SegmentScan.FORMAT.length));
        for (SegmentScan.Entry entry : scan.entries()) {
          if (entry.head().good()) {
            index.put(entry.head().key(), new Location(path, entry.offset(), entry.length()));
          } else {
            failures++;
          }
        }
        if (claimed.isPresent()) {
          tails.addAll(keptAside(path, scan, disk, claimed.get()));
          Segment segment = repaired(path, scan, claimed.get());
          if (own == null) {
            own = segment;
          } else {
            segment.close();
          }
        }
      }
      own = own == null ? fresh(folder, segments.size() + 1, disk) : own;
    } catch (IOException | RuntimeException e) {
      if (own != null) {
        own.close();
      }
      throw e;
    }
    return new Journal(index, own, tails, failures, readUpTo);
  }

  static List<Path> segments(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(path -> path.toString().endsWith(".journal")).sorted().toList();
    }
  }

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

  private static List<TornTail> keptAside(Path path, SegmentScan scan, Disk disk, AppendFile file)
      throws IOException {
    long torn = file.length() - scan.wholeLength();
    if (torn <= 0) {
      return List.of();
    }
    Path aside = path.resolveSibling(path.getFileName() + "." + scan.wholeLength() + ".torn");
    try {
      disk.place(
          aside,
          temporary -> {
            try (var in = Files.newInputStream(path);
                var out = Files.newOutputStream(temporary)) {
              in.skipNBytes(scan.wholeLength());
              in.transferTo(out);
            }
          });
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    return List.of(new TornTail(path, torn, aside));
  }

  Optional<CellRecord> find(String key) {
    synchronized (readers) {
      Location location = index.get(key);
      return location == null ? Optional.empty() : Optional.of(read(location));
    }
  }

  void append(CellRecord cell) {
    RecordBytes framed = framed(cell);
    long offset = own.append(framed);
    if (cell.good()) {
      int length = framed.size() - SegmentScan.FRAME;
      synchronized (readers) {
        index.put(cell.key(), new Location(own.path(), offset, length));
      }
    }
  }

  /** Writes cells to a segment other than the journal's own. */
  static void write(List<CellRecord> cells, Segment segment) {
    cells.forEach(cell -> segment.append(framed(cell)));
  }

  private static RecordBytes framed(CellRecord cell) {
    RecordBytes framed = new RecordBytes();
    framed.putLong(0);
    CellCodec.encode(cell, framed);
    int length = framed.size() - SegmentScan.FRAME;
    framed.setInt(0, length);
    framed.setInt(4, SegmentScan.checksum(framed.array(), SegmentScan.FRAME, length));
    return framed;
  }

  /** Keys of good cells, in order of key. */
  List<String> keys() {
    synchronized (readers) {
      return List.copyOf(new TreeMap<>(index).keySet());
    }
  }

  List<TornTail> tornTails() {
    return tornTails;
  }

  int failures() {
    return failures;
  }

  /** Whether the index knows all of a segment that is not its own. */
  boolean knows(Path segment, long length) {
    return readUpTo.getOrDefault(segment, (long) SegmentScan.FORMAT.length) == length;
  }

  Segment own() {
    return own;
  }

  @Override
  public void close() {
    synchronized (readers) {
      for (RandomAccessFile reader : readers.values()) {
        try {
          reader.close();
        } catch (IOException e) {
          throw DiskFailure.reading(own.path(), e);
        }
      }
      readers.clear();
    }
    own.close();
  }

  private CellRecord read(Location location) {
    try {
      RandomAccessFile reader = readers.get(location.segment());
      if (reader == null) {
        reader = new RandomAccessFile(location.segment().toFile(), "r");
        readers.put(location.segment(), reader);
      }
      byte[] payload = new byte[location.length()];
      reader.seek(location.offset());
      reader.readFully(payload);
      return CellCodec.decode(ByteBuffer.wrap(payload));
    } catch (IOException e) {
      throw DiskFailure.reading(location.segment(), e);
    }
  }
}
