package org.tributary.store;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.cells.PartialResult;

/** The bytes of a record in the journal: its kind and the key of its cell first. */
final class CellCodec {
  private CellCodec() {}

  static RecordKind kind(CellResult cell) {
    return cell.good() ? RecordKind.CELL : RecordKind.FAILURE;
  }

  static void encode(CellResult cell, RecordBytes into) {
    into.putByte(kind(cell).code());
    into.putText(cell.key());
    into.putInt(cell.replicate());
    into.putInt(cell.round());
    into.putLong(cell.durationNanos());
    cell.failure().ifPresent(into::putText);
    into.putInt(cell.setting().size());
    cell.setting()
        .forEach(
            (path, value) -> {
              into.putText(path);
              into.putText(value);
            });
    MeasuredCodec.encode(cell.recorded(), cell.artifacts(), into);
  }

  static void encode(PartialResult partial, RecordBytes into) {
    into.putByte(RecordKind.PARTIAL.code());
    into.putText(partial.key());
    MeasuredCodec.encode(partial.recorded(), partial.artifacts(), into);
  }

  static CellResult cell(ByteBuffer from) {
    boolean good = from.get() == RecordKind.CELL.code();
    String key = RecordBytes.text(from);
    int replicate = from.getInt();
    int round = from.getInt();
    long duration = from.getLong();
    Optional<String> failure = good ? Optional.empty() : Optional.of(RecordBytes.text(from));
    Map<String, String> setting = new LinkedHashMap<>();
    for (int left = from.getInt(); left > 0; left--) {
      String path = RecordBytes.text(from);
      setting.put(path, RecordBytes.text(from));
    }
    return new CellResult(
        new CellTask(key, setting, replicate, round),
        MeasuredCodec.measured(from),
        MeasuredCodec.artifacts(from),
        failure,
        duration);
  }

  static PartialResult partial(ByteBuffer from) {
    from.get();
    return new PartialResult(
        RecordBytes.text(from), MeasuredCodec.measured(from), MeasuredCodec.artifacts(from));
  }
}
