package org.tributary.plugins.bounds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.OptionException;

/**
 * A curve in a CSV file: a header, then a row a point, cells separated by commas, without quotes.
 *
 * @param columns names of the columns but the value's, in order
 * @param points their cells and the value of each row
 */
record CurveFile(List<String> columns, List<Point> points) {
  static final String GENERATION = "generation";
  static final String TIME = "time";

  /**
   * One row.
   *
   * @param cells in the order of the columns
   * @param value finite
   */
  record Point(List<String> cells, double value) {}

  /**
   * Reads a file.
   *
   * @param value name of the column of values
   * @throws OptionException naming the line that cannot be read, or that says a place twice
   */
  static CurveFile read(Path file, String value) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw refused(file, 0, "cannot be read: " + unreadable.getMessage());
    }
    if (lines.isEmpty()) {
      throw refused(file, 0, "is empty: a header and a row a point are needed");
    }
    List<String> header = cells(lines.get(0));
    int at = header.indexOf(value);
    if (at < 0) {
      throw refused(file, 1, "has no column '" + value + "'; there are " + header);
    }
    if (header.stream().distinct().count() < header.size()) {
      throw refused(file, 1, "names a column twice: " + header);
    }
    List<String> others = new ArrayList<>(header);
    others.remove(at);
    List<Point> points = new ArrayList<>();
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int line = 2; line <= lines.size(); line++) {
      if (lines.get(line - 1).isBlank()) {
        continue;
      }
      List<String> cells = new ArrayList<>(cells(lines.get(line - 1)));
      if (cells.size() != header.size()) {
        throw refused(file, line, "has " + cells.size() + " cells under " + header.size());
      }
      double number = number(file, line, cells.remove(at));
      Integer earlier = seen.putIfAbsent(cells, line);
      if (earlier != null) {
        throw refused(file, line, "is at the place of line " + earlier);
      }
      for (int column = 0; column < others.size(); column++) {
        place(file, line, others.get(column), cells.get(column));
      }
      points.add(new Point(List.copyOf(cells), number));
    }
    if (points.isEmpty()) {
      throw refused(file, 2, "is missing: the curve has no point");
    }
    return new CurveFile(List.copyOf(others), List.copyOf(points));
  }

  private static void place(Path file, int line, String column, String cell) {
    if (column.equals(GENERATION) && !cell.matches("[1-9][0-9]{0,8}")) {
      throw refused(file, line, "has the generation '" + cell + "': they are 1, 2, ...");
    }
    if (column.equals(TIME)) {
      number(file, line, cell);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.replace("\uFEFF", "").split(",", -1)).map(String::strip).toList();
  }

  private static double number(Path file, int line, String cell) {
    try {
      double number = Double.parseDouble(cell);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException word) {
      // Refused below, as an infinite value is.
    }
    throw refused(file, line, "has '" + cell + "' where a finite number is needed");
  }

  private static OptionException refused(Path file, int line, String why) {
    String where = line == 0 ? "" : "line " + line + " of ";
    return new OptionException("curve", where + "'" + file.getFileName() + "' " + why);
  }
}
