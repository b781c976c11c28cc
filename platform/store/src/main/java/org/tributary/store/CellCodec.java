package org.tributary.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/** The bytes of a cell in the journal: the key first, doubles bit for bit, texts in UTF-8. */
final class CellCodec {
  private static final int GENERATION = 1;
  private static final int TIME = 2;
  private static final int SOURCE = 1;
  private static final int STANDARD_ERROR = 2;

  private CellCodec() {}

  static void encode(CellRecord cell, RecordBytes into) {
    into.putText(cell.key());
    into.putByte(cell.good() ? 0 : 1);
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
    into.putInt(cell.measured().size());
    cell.measured().forEach(measured -> encode(measured, into));
    into.putInt(cell.artifacts().size());
    for (ArtifactReference artifact : cell.artifacts()) {
      into.putText(artifact.name());
      into.putText(artifact.arm());
      encode(artifact.position(), into);
      into.putText(artifact.mediaType());
      into.putText(artifact.sha256());
      into.putLong(artifact.size());
    }
  }

  /** The key and whether the cell is good, without the rest. */
  static Head head(ByteBuffer from) {
    return new Head(RecordBytes.text(from), from.get() == 0);
  }

  /** What the index needs of a record. */
  record Head(String key, boolean good) {}

  static CellRecord decode(ByteBuffer from) {
    Head head = head(from);
    int replicate = from.getInt();
    int round = from.getInt();
    long duration = from.getLong();
    Optional<String> failure = head.good() ? Optional.empty() : Optional.of(RecordBytes.text(from));
    Map<String, String> setting = new LinkedHashMap<>();
    for (int left = from.getInt(); left > 0; left--) {
      String path = RecordBytes.text(from);
      setting.put(path, RecordBytes.text(from));
    }
    List<Measured> measured = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      measured.add(measured(from));
    }
    List<ArtifactReference> artifacts = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      artifacts.add(
          new ArtifactReference(
              RecordBytes.text(from),
              RecordBytes.text(from),
              position(from),
              RecordBytes.text(from),
              RecordBytes.text(from),
              from.getLong()));
    }
    return new CellRecord(
        head.key(), replicate, round, setting, measured, artifacts, failure, duration);
  }

  private static void encode(Measured measured, RecordBytes into) {
    into.putText(measured.arm());
    encode(measured.position(), into);
    SplitSizes sizes = measured.sizes();
    into.putLong(sizes.trainRows());
    into.putLong(sizes.testRows());
    into.putLong(sizes.trainUnits());
    into.putLong(sizes.testUnits());
    Measurement measurement = measured.measurement();
    into.putText(measurement.metric());
    into.putByte(
        (measurement.ofSource().isPresent() ? SOURCE : 0)
            | (measurement.standardError().isPresent() ? STANDARD_ERROR : 0));
    measurement.ofSource().ifPresent(into::putInt);
    measurement.standardError().ifPresent(into::putDouble);
    into.putDouble(measurement.value());
    into.putText(measurement.outcome().word());
    into.putText(measurement.estimator());
    into.putLong(measurement.nReference());
    into.putLong(measurement.nCandidate());
  }

  private static Measured measured(ByteBuffer from) {
    String arm = RecordBytes.text(from);
    Position position = position(from);
    SplitSizes sizes =
        new SplitSizes(from.getLong(), from.getLong(), from.getLong(), from.getLong());
    String metric = RecordBytes.text(from);
    int present = from.get();
    OptionalInt source =
        (present & SOURCE) != 0 ? OptionalInt.of(from.getInt()) : OptionalInt.empty();
    OptionalDouble error =
        (present & STANDARD_ERROR) != 0
            ? OptionalDouble.of(from.getDouble())
            : OptionalDouble.empty();
    return new Measured(
        arm,
        position,
        sizes,
        new Measurement(
            metric,
            source,
            from.getDouble(),
            Outcome.of(RecordBytes.text(from)),
            error,
            RecordBytes.text(from),
            from.getLong(),
            from.getLong()));
  }

  private static void encode(Position position, RecordBytes into) {
    into.putByte(
        (position.generation().isPresent() ? GENERATION : 0)
            | (position.time().isPresent() ? TIME : 0));
    position.generation().ifPresent(into::putInt);
    position.time().ifPresent(into::putDouble);
    into.putText(position.part());
  }

  private static Position position(ByteBuffer from) {
    int present = from.get();
    OptionalInt generation =
        (present & GENERATION) != 0 ? OptionalInt.of(from.getInt()) : OptionalInt.empty();
    OptionalDouble time =
        (present & TIME) != 0 ? OptionalDouble.of(from.getDouble()) : OptionalDouble.empty();
    return new Position(generation, time, RecordBytes.text(from));
  }
}
