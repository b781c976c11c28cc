package org.tributary.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.cells.ArtifactReference;
import org.tributary.cells.Recorded;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/** The bytes of measurements and references to artifacts: doubles bit for bit, texts in UTF-8. */
final class MeasuredCodec {
  private static final int GENERATION = 1;
  private static final int TIME = 2;
  private static final int SOURCE = 1;
  private static final int STANDARD_ERROR = 2;

  private MeasuredCodec() {}

  static void encode(List<Recorded> measured, List<ArtifactReference> artifacts, RecordBytes into) {
    into.putInt(measured.size());
    measured.forEach(each -> encode(each, into));
    into.putInt(artifacts.size());
    for (ArtifactReference artifact : artifacts) {
      into.putText(artifact.name());
      into.putText(artifact.arm());
      encode(artifact.position(), into);
      into.putText(artifact.mediaType());
      into.putText(artifact.sha256());
      into.putLong(artifact.size());
    }
  }

  static List<Recorded> measured(ByteBuffer from) {
    List<Recorded> measured = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      measured.add(one(from));
    }
    return measured;
  }

  static List<ArtifactReference> artifacts(ByteBuffer from) {
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
    return artifacts;
  }

  private static void encode(Recorded measured, RecordBytes into) {
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

  private static Recorded one(ByteBuffer from) {
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
    return new Recorded(
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
