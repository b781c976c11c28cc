package org.tributary.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

/**
 * Reads {@code observations.csv}, that of 1.0.0 too: there the cell is the key itself, and nothing
 * is known of the sizes of the split.
 */
final class ObservationReader {
  private static final List<String> SIZES =
      List.of("n_train", "n_test", "train_units", "test_units");
  private final List<String> columns;
  private final List<String> axes;
  private final List<RunCell> cells;
  private final boolean first;

  /** One map for all rows of a setting, as cells that were just measured have it. */
  private final Map<Map<String, String>, Map<String, String>> settings = new HashMap<>();

  private ObservationReader(
      List<String> columns, List<String> axes, boolean first, List<RunCell> cells) {
    this.columns = columns;
    this.axes = axes;
    this.first = first;
    this.cells = cells;
  }

  static ObservationTable read(Path run) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(run.resolve(RunFolder.OBSERVATIONS))) {
      ObservationReader reader = of(Csv.next(in), run);
      List<Observation> rows = new ArrayList<>();
      for (List<String> row = Csv.next(in); !row.isEmpty(); row = Csv.next(in)) {
        if (row.size() != reader.columns.size()) {
          throw new IOException("line " + (rows.size() + 2) + " has " + row.size() + " fields");
        }
        rows.add(reader.observation(row));
      }
      return new ObservationTable(reader.axes, rows);
    }
  }

  private static ObservationReader of(List<String> columns, Path run) throws IOException {
    boolean first = !columns.contains("n_train");
    List<String> after = new ArrayList<>(ObservationCsv.AFTER_AXES);
    if (first) {
      after.removeAll(SIZES);
    }
    int before = ObservationCsv.BEFORE_AXES.size();
    int end = columns.size() - after.size();
    if (end < before
        || !columns.subList(0, before).equals(ObservationCsv.BEFORE_AXES)
        || !columns.subList(end, columns.size()).equals(after)) {
      throw new IOException("the columns are " + columns + ", not those of observations.csv");
    }
    return new ObservationReader(
        columns,
        List.copyOf(columns.subList(before, end)),
        first,
        first ? List.of() : CellCsv.read(run));
  }

  private Observation observation(List<String> row) throws IOException {
    Map<String, String> setting = new LinkedHashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      String value = row.get(ObservationCsv.BEFORE_AXES.size() + i);
      if (!value.isEmpty()) {
        setting.put(axes.get(i), value);
      }
    }
    List<String> rest = row.subList(ObservationCsv.BEFORE_AXES.size() + axes.size(), row.size());
    int counts = rest.size() - (first ? 2 : 4);
    return new Observation(
        key(row.get(0)),
        Integer.parseInt(row.get(1)),
        settings.computeIfAbsent(setting, own -> own),
        rest.get(0),
        new Position(integer(rest.get(1)), number(rest.get(2)), rest.get(3)),
        first ? SplitSizes.none() : sizes(rest),
        new Measurement(
            rest.get(4),
            integer(rest.get(5)),
            Double.parseDouble(rest.get(6)),
            Outcome.of(rest.get(7)),
            number(rest.get(8)),
            rest.get(9),
            Long.parseLong(rest.get(counts)),
            Long.parseLong(rest.get(counts + 1))));
  }

  private String key(String cell) throws IOException {
    if (first) {
      return cell;
    }
    int number = Integer.parseInt(cell);
    if (number < 0 || number >= cells.size()) {
      throw new IOException("cell " + cell + " is not in " + CellCsv.FILE);
    }
    return cells.get(number).key();
  }

  private static SplitSizes sizes(List<String> rest) {
    long train = count(rest.get(10), 0);
    long test = count(rest.get(11), 0);
    return new SplitSizes(train, test, count(rest.get(14), train), count(rest.get(15), test));
  }

  private static long count(String text, long whenEmpty) {
    return text.isEmpty() ? whenEmpty : Long.parseLong(text);
  }

  private static OptionalInt integer(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }

  private static OptionalDouble number(String text) {
    return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }
}
