package org.tributary.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The fields of an {@code observations.csv} as they are written, quotes and all, the cell's left
 * out.
 *
 * @param columns names, without {@code cell}
 * @param rows as many fields each as there are columns
 */
record FrozenObservations(List<String> columns, List<List<String>> rows) {
  /** Commas outside quotes. */
  private static final Pattern FIELDS = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  private static final String CELL = "cell";
  private static final String ARM = "arm";

  /** What is measured, in place of what names the row. */
  private static final Set<String> MEASURED = Set.of("value", "stderr");

  FrozenObservations {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static FrozenObservations read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return of(in.lines().toList());
    }
  }

  static FrozenObservations readCompressed(Path file) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return of(in.lines().toList());
    }
  }

  static FrozenObservations of(List<String> lines) {
    List<List<String>> all = new ArrayList<>();
    lines.forEach(line -> all.add(new ArrayList<>(List.of(FIELDS.split(line, -1)))));
    int cell = all.get(0).indexOf(CELL);
    if (cell >= 0) {
      all.forEach(row -> row.remove(cell));
    }
    return new FrozenObservations(all.get(0), all.subList(1, all.size()));
  }

  /** These rows with arms called by their new names. */
  FrozenObservations renamed(Map<String, String> arms) {
    int arm = columns.indexOf(ARM);
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> changed = new ArrayList<>(row);
      changed.set(arm, arms.getOrDefault(row.get(arm), row.get(arm)));
      all.add(changed);
    }
    return new FrozenObservations(columns, all);
  }

  /** Whether one of the arms is in these rows. */
  boolean hasArmOf(Set<String> arms) {
    int arm = columns.indexOf(ARM);
    return rows.stream().anyMatch(row -> arms.contains(row.get(arm)));
  }

  /** These rows with the columns of other rows, in the order of those. */
  FrozenObservations withColumns(List<String> wanted) {
    int[] places = wanted.stream().mapToInt(columns::indexOf).toArray();
    List<List<String>> all = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> chosen = new ArrayList<>();
      for (int place : places) {
        chosen.add(row.get(place));
      }
      all.add(chosen);
    }
    return new FrozenObservations(wanted, all);
  }

  /** These rows by what they are, in place of the order they were written in. */
  FrozenObservations sorted() {
    List<List<String>> all = new ArrayList<>(rows);
    all.sort((first, second) -> name(first).compareTo(name(second)));
    return new FrozenObservations(columns, all);
  }

  private String name(List<String> row) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      if (!MEASURED.contains(columns.get(i))) {
        name.append(row.get(i)).append('\n');
      }
    }
    return name.toString();
  }

  /**
   * Where other rows differ from these, a line each.
   *
   * @param others with the same columns
   * @param tolerance relative, for values and their errors; at 0 every byte counts
   */
  List<String> differences(FrozenObservations others, double tolerance) {
    List<String> found = new ArrayList<>();
    if (rows.size() != others.rows.size()) {
      found.add(rows.size() + " rows were frozen, now there are " + others.rows.size());
    }
    for (int r = 0; r < Math.min(rows.size(), others.rows.size()); r++) {
      for (int i = 0; i < columns.size(); i++) {
        String old = rows.get(r).get(i);
        String now = others.rows.get(r).get(i);
        boolean near = MEASURED.contains(columns.get(i)) && near(old, now, tolerance);
        if (!old.equals(now) && !near) {
          found.add("%s was %s, is %s: %s".formatted(columns.get(i), old, now, rows.get(r)));
        }
      }
    }
    return found;
  }

  private static boolean near(String old, String now, double tolerance) {
    if (tolerance == 0 || old.isEmpty() || now.isEmpty()) {
      return false;
    }
    double first = Double.parseDouble(old);
    double second = Double.parseDouble(now);
    return Math.abs(first - second) <= tolerance * Math.max(Math.abs(first), Math.abs(second));
  }
}
