package org.tributary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The whole records of a journal segment. A segment is eight bytes of format, then records, each in
 * a {@link RecordFrame}.
 *
 * @param entries in file order
 * @param gaps bytes between whole records that are no record any more
 * @param wholeLength bytes up to the end of the last whole record; 0 when not even the format is
 * @param tail what follows them, of a writer that died or still writes; empty when nothing does
 */
record SegmentScan(List<Entry> entries, List<Gap> gaps, long wholeLength, Optional<Gap> tail) {
  static final byte[] FORMAT = "TRIBJ02\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIRST_FORMAT = "TRIBJ01\n".getBytes(StandardCharsets.US_ASCII);

  /** A record and where its frame begins. */
  record Entry(RecordKind kind, String key, long offset, int length) {
    long end() {
      return offset + RecordFrame.SIZE + length;
    }
  }

  /** Bytes that cannot be read, and how many records seem to have been there, at least one. */
  record Gap(long offset, long bytes, int records) {}

  /** The version of Tributary that wrote a segment; empty when this one reads it. */
  static Optional<String> otherVersion(Path segment) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(segment)) {
      head = in.readNBytes(FORMAT.length);
    }
    if (Arrays.equals(head, FIRST_FORMAT)) {
      return Optional.of("1.0.0");
    }
    boolean named = head.length < FORMAT.length || Arrays.equals(head, FORMAT);
    // A damaged format is no reason to lose the records behind it.
    return named || !of(segment).entries.isEmpty()
        ? Optional.empty()
        : Optional.of("another format");
  }

  static SegmentScan of(Path segment) throws IOException {
    try (SegmentBytes bytes = SegmentBytes.open(segment)) {
      if (bytes.size() < FORMAT.length) {
        return new SegmentScan(List.of(), List.of(), 0, gap(bytes, 0, bytes.size()));
      }
      List<Entry> entries = new ArrayList<>();
      List<Gap> gaps = new ArrayList<>();
      long at = FORMAT.length;
      for (Optional<Entry> next = next(bytes, at); next.isPresent(); next = next(bytes, at)) {
        gap(bytes, at, next.get().offset()).ifPresent(gaps::add);
        entries.add(next.get());
        at = next.get().end();
      }
      return new SegmentScan(entries, gaps, at, gap(bytes, at, bytes.size()));
    }
  }

  /** The first whole record at an offset or after it. */
  private static Optional<Entry> next(SegmentBytes bytes, long from) throws IOException {
    Optional<Entry> here = entry(bytes, from);
    long at = from;
    while (here.isEmpty()) {
      at = bytes.mark(at + 1, bytes.size());
      if (at < 0) {
        return Optional.empty();
      }
      here = entry(bytes, at);
    }
    return here;
  }

  private static Optional<Entry> entry(SegmentBytes bytes, long offset) throws IOException {
    OptionalInt length = RecordFrame.payload(bytes, offset);
    if (length.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer payload = bytes.at(offset + RecordFrame.SIZE, length.getAsInt());
    Optional<RecordKind> kind = RecordKind.of(payload.get());
    return kind.map(
        known -> new Entry(known, RecordBytes.text(payload), offset, length.getAsInt()));
  }

  private static Optional<Gap> gap(SegmentBytes bytes, long from, long end) throws IOException {
    if (from == end) {
      return Optional.empty();
    }
    int marks = 0;
    for (long at = bytes.mark(from, end); at >= 0; at = bytes.mark(at + 1, end)) {
      marks++;
    }
    return Optional.of(new Gap(from, end - from, Math.max(1, marks)));
  }
}
