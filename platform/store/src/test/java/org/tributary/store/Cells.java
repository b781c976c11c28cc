package org.tributary.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.cells.ArtifactReference;
import org.tributary.cells.CellResult;
import org.tributary.cells.CellTask;
import org.tributary.cells.Recorded;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/** Cells to store. */
final class Cells {
  private Cells() {}

  static String key(int number) {
    return ContentFolder.sha256(new byte[] {(byte) number, (byte) (number >> 8)});
  }

  static CellResult cell(int number) {
    return new CellResult(
        new CellTask(key(number), Map.of("source.sources", "3"), number, 0),
        List.of(
            new Recorded(
                "pooled",
                Position.none(),
                SplitSizes.rows(80, 20),
                Measurement.exact("tv", 1.0 / (number + 3), "exact")),
            new Recorded(
                "separate",
                new Position(OptionalInt.of(2), OptionalDouble.of(0.5), "a,\"b\""),
                new SplitSizes(80, 20, 8, 2),
                new Measurement(
                    "kl",
                    OptionalInt.of(1),
                    Double.POSITIVE_INFINITY,
                    Outcome.VALUE,
                    OptionalDouble.of(0.1),
                    "m=3",
                    7,
                    8)),
            new Recorded(
                "separate",
                Position.generation(4),
                SplitSizes.none(),
                Measurement.censored("tv", Outcome.COLLAPSED, "variance 1e-30"))),
        List.of(),
        Optional.empty(),
        12);
  }

  static CellResult withArtifact(int number, String sha256, long size) {
    CellResult cell = cell(number);
    return new CellResult(
        cell.task(),
        cell.recorded(),
        List.of(new ArtifactReference("grid", "", Position.time(1), "image/png", sha256, size)),
        Optional.empty(),
        12);
  }

  static CellResult failed(int number) {
    return new CellResult(
        new CellTask(key(number), Map.of(), number, 0),
        List.of(),
        List.of(),
        Optional.of("singular"),
        3);
  }

  /** The cells that rows name, all good and of the first round. */
  static CellTable table(ObservationTable table) {
    return CellTable.of(
        table,
        table.rows().stream().map(row -> new RunCell(row.cell(), row.replicate(), 0, "")).toList());
  }

  static List<Observation> observations(CellResult cell) {
    return cell.recorded().stream()
        .map(
            measured ->
                new Observation(
                    cell.key(),
                    cell.replicate(),
                    cell.setting(),
                    measured.arm(),
                    measured.position(),
                    measured.sizes(),
                    measured.measurement()))
        .toList();
  }
}
