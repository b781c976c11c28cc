package org.tributary.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.tributary.sdk.TributaryException;

/**
 * The whole records of a journal segment. A segment is eight bytes of format, then records of
 * length (int), CRC-32C of the payload (int) and payload.
 *
 * @param entries in file order
 * @param wholeLength bytes up to the end of the last whole record; 0 when not even the format is
 */
record SegmentScan(List<Entry> entries, long wholeLength) {
  static final byte[] FORMAT = "TRIBJ02\n".getBytes(StandardCharsets.US_ASCII);
  static final int FRAME = 8;
  private static final int FORMAT_NAME = 5;
  private static final int LONGEST = 1 << 30;

  /** Where a payload lies. */
  record Entry(CellCodec.Head head, long offset, int length) {}

  static SegmentScan of(Path segment) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long size = Files.size(segment);
    long at = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(segment), 1 << 16))) {
      byte[] format = in.readNBytes(FORMAT.length);
      if (format.length < FORMAT.length) {
        return new SegmentScan(List.of(), 0);
      }
      checkFormat(segment, format);
      at = FORMAT.length;
      byte[] payload = new byte[1024];
      while (true) {
        int length = in.readInt();
        int sum = in.readInt();
        if (length <= 0 || length > LONGEST || at + FRAME + length > size) {
          break;
        }
        payload = payload.length < length ? new byte[length * 2] : payload;
        in.readFully(payload, 0, length);
        if (sum != checksum(payload, 0, length)) {
          break;
        }
        ByteBuffer content = ByteBuffer.wrap(payload, 0, length);
        entries.add(new Entry(CellCodec.head(content), at + FRAME, length));
        at += FRAME + length;
      }
    } catch (EOFException endOfWholeRecords) {
      return new SegmentScan(entries, at);
    }
    return new SegmentScan(entries, at);
  }

  static int checksum(byte[] bytes, int offset, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, offset, length);
    return (int) sum.getValue();
  }

  private static void checkFormat(Path segment, byte[] format) {
    if (Arrays.equals(format, FORMAT)) {
      return;
    }
    boolean ours = Arrays.equals(format, 0, FORMAT_NAME, FORMAT, 0, FORMAT_NAME);
    throw new TributaryException(
        "journal-format",
        segment
            + (ours ? " was written by another version of Tributary" : " is not a journal segment")
            + ": use that version, move the file away, or give another workspace with --out");
  }
}
