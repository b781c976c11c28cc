package org.tributary.store;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/** {@code observations.csv}: its columns, its rows, and reading them back. */
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
          "n_reference",
          "n_candidate");

  private ObservationCsv() {}

  static List<String> columns(List<String> axes) {
    List<String> columns = new ArrayList<>(BEFORE_AXES);
    columns.addAll(axes);
    columns.addAll(AFTER_AXES);
    return columns;
  }

  static void write(ObservationTable table, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      StringBuilder line = new StringBuilder();
      Csv.line(line, columns(table.axes()));
      for (Observation row : table.rows()) {
        append(line, table.axes(), row);
        out.append(line);
        line.setLength(0);
      }
      out.append(line);
    }
  }

  private static void append(StringBuilder line, List<String> axes, Observation row) {
    Position position = row.position();
    Measurement measured = row.measurement();
    Csv.field(line, row.cell());
    line.append(',').append(row.replicate()).append(',');
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
    line.append(',').append(measured.nReference()).append(',').append(measured.nCandidate());
    line.append('\n');
  }

  static ObservationTable read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      List<String> columns = Csv.next(in);
      int axesEnd = columns.size() - AFTER_AXES.size();
      if (axesEnd < BEFORE_AXES.size()
          || !columns.equals(columns(columns.subList(BEFORE_AXES.size(), axesEnd)))) {
        throw new IOException("the columns are " + columns + ", not those of observations.csv");
      }
      List<String> axes = List.copyOf(columns.subList(BEFORE_AXES.size(), axesEnd));
      List<Observation> rows = new ArrayList<>();
      for (List<String> row = Csv.next(in); !row.isEmpty(); row = Csv.next(in)) {
        if (row.size() != columns.size()) {
          throw new IOException("line " + (rows.size() + 2) + " has " + row.size() + " fields");
        }
        rows.add(observation(axes, row));
      }
      return new ObservationTable(axes, rows);
    }
  }

  private static Observation observation(List<String> axes, List<String> row) {
    Map<String, String> setting = new LinkedHashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      String value = row.get(BEFORE_AXES.size() + i);
      if (!value.isEmpty()) {
        setting.put(axes.get(i), value);
      }
    }
    List<String> rest = row.subList(BEFORE_AXES.size() + axes.size(), row.size());
    return new Observation(
        row.get(0),
        Integer.parseInt(row.get(1)),
        setting,
        rest.get(0),
        new Position(integer(rest.get(1)), number(rest.get(2)), rest.get(3)),
        SplitSizes.none(),
        new Measurement(
            rest.get(4),
            integer(rest.get(5)),
            Double.parseDouble(rest.get(6)),
            Outcome.of(rest.get(7)),
            number(rest.get(8)),
            rest.get(9),
            Long.parseLong(rest.get(10)),
            Long.parseLong(rest.get(11))));
  }

  private static OptionalInt integer(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static OptionalDouble number(String text) {
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }
}
