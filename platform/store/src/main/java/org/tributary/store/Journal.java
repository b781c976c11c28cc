package org.tributary.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.cells.CellResult;
import org.tributary.cells.PartialResult;

/** The records of all segments, and the one segment this process appends to. */
final class Journal implements AutoCloseable {
  private final JournalIndex index;
  private final JournalReader reader = new JournalReader();
  private final Segment own;
  private final List<JournalDamage> damages;
  private final List<LeftAside> aside;
  private final Map<Path, Long> readUpTo;
  private final InHand inHand;

  Journal(
      JournalIndex index,
      Segment own,
      List<JournalDamage> damages,
      List<LeftAside> aside,
      Map<Path, Long> readUpTo) {
    this.index = index;
    this.own = own;
    this.damages = new ArrayList<>(damages);
    this.aside = List.copyOf(aside);
    this.readUpTo = Map.copyOf(readUpTo);
    this.inHand = new InHand(InHand.beside(own.path()));
  }

  /** The good cell of a key; none when its record was damaged since. */
  Optional<CellResult> find(String key) {
    return index
        .cell(key)
        .flatMap(location -> payload(key, location))
        .map(CellCodec::cell)
        .filter(cell -> cell.key().equals(key));
  }

  /** The last failure of a key without a good cell; none when its record was damaged since. */
  Optional<CellResult> failed(String key) {
    return index
        .failure(key)
        .flatMap(location -> payload(key, location))
        .map(CellCodec::cell)
        .filter(cell -> cell.key().equals(key));
  }

  /** What is known of an unfinished cell, in the order it was appended. */
  List<PartialResult> partials(String key) {
    return index.partials(key).stream()
        .flatMap(location -> payload(key, location).stream())
        .map(CellCodec::partial)
        .filter(partial -> partial.key().equals(key))
        .toList();
  }

  void append(CellResult cell) {
    RecordBytes framed = RecordFrame.around(into -> CellCodec.encode(cell, into));
    append(CellCodec.kind(cell), cell.key(), framed);
  }

  void append(PartialResult partial) {
    RecordBytes framed = RecordFrame.around(into -> CellCodec.encode(partial, into));
    append(RecordKind.PARTIAL, partial.key(), framed);
  }

  private void append(RecordKind kind, String key, RecordBytes framed) {
    long offset = own.append(framed);
    int length = framed.size() - RecordFrame.SIZE;
    index.add(kind, key, new JournalIndex.Location(own.path(), offset, length));
  }

  /** Writes cells to a segment other than the journal's own. */
  static void write(List<CellResult> cells, Segment segment) {
    cells.forEach(cell -> segment.append(RecordFrame.around(into -> CellCodec.encode(cell, into))));
  }

  private Optional<ByteBuffer> payload(String key, JournalIndex.Location location) {
    Optional<ByteBuffer> payload = reader.payload(location);
    if (payload.isEmpty() && index.remove(key, location)) {
      synchronized (damages) {
        damages.add(
            new JournalDamage(
                location.segment(), RecordFrame.SIZE + location.length(), 1, Optional.empty()));
      }
    }
    return payload;
  }

  JournalIndex index() {
    return index;
  }

  /** What could not be read on opening, and since. */
  List<JournalDamage> damages() {
    synchronized (damages) {
      return List.copyOf(damages);
    }
  }

  List<LeftAside> leftAside() {
    return aside;
  }

  /** Whether the index knows all of a segment that is not its own. */
  boolean knows(Path segment, long length) {
    return length <= SegmentScan.FORMAT.length || readUpTo.getOrDefault(segment, 0L) == length;
  }

  InHand inHand() {
    return inHand;
  }

  Segment own() {
    return own;
  }

  @Override
  public void close() {
    try {
      inHand.close();
      reader.close();
    } finally {
      own.close();
    }
  }
}
