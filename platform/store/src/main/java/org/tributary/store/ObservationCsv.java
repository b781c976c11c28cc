package org.tributary.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * {@code observations.csv}: its columns and its rows. A number of rows or units is empty where it
 * is 0, which says that it is not known or, of held-out rows under a known law, that there is no
 * end of them; a number of units is empty too where each row is one.
 */
final class ObservationCsv {
  static final List<String> BEFORE_AXES = List.of("cell", "replicate");
  static final List<String> AFTER_AXES =
      List.of(
          "arm",
          "generation",
          "time",
          "part",
          "metric",
          "of_source",
          "value",
          "outcome",
          "stderr",
          "estimator",
          "n_train",
          "n_test",
          "n_reference",
          "n_candidate",
          "train_units",
          "test_units");

  private ObservationCsv() {}

  static List<String> columns(List<String> axes) {
    List<String> columns = new ArrayList<>(BEFORE_AXES);
    columns.addAll(axes);
    columns.addAll(AFTER_AXES);
    return columns;
  }

  static void write(ObservationTable table, CellTable cells, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      StringBuilder line = new StringBuilder();
      Csv.line(line, columns(table.axes()));
      for (Observation row : table.rows()) {
        append(line, table.axes(), cells.number(row.cell()), row);
        out.append(line);
        line.setLength(0);
      }
      out.append(line);
    }
  }

  private static void append(StringBuilder line, List<String> axes, int cell, Observation row) {
    Position position = row.position();
    Measurement measured = row.measurement();
    line.append(cell).append(',').append(row.replicate()).append(',');
    for (String axis : axes) {
      Csv.field(line, row.setting().getOrDefault(axis, ""));
      line.append(',');
    }
    Csv.field(line, row.arm());
    line.append(',');
    position.generation().ifPresent(line::append);
    line.append(',');
    position.time().ifPresent(line::append);
    line.append(',');
    Csv.field(line, position.part());
    line.append(',');
    Csv.field(line, measured.metric());
    line.append(',');
    measured.ofSource().ifPresent(line::append);
    line.append(',').append(measured.value()).append(',').append(measured.outcome().word());
    line.append(',');
    measured.standardError().ifPresent(line::append);
    line.append(',');
    Csv.field(line, measured.estimator());
    SplitSizes sizes = row.sizes();
    known(line, sizes.trainRows(), 0);
    known(line, sizes.testRows(), 0);
    line.append(',').append(measured.nReference()).append(',').append(measured.nCandidate());
    known(line, sizes.trainUnits(), sizes.trainRows());
    known(line, sizes.testUnits(), sizes.testRows());
    line.append('\n');
  }

  private static void known(StringBuilder line, long count, long emptyAt) {
    line.append(',');
    if (count != emptyAt) {
      line.append(count);
    }
  }
}
