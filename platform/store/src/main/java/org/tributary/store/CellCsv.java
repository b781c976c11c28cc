package org.tributary.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code cells.csv}: which key a short number of a cell stands for, and what became of the cell.
 */
final class CellCsv {
  static final String FILE = "cells.csv";
  private static final List<String> COLUMNS =
      List.of("cell", "key", "replicate", "round", "failure");

  private CellCsv() {}

  static byte[] bytes(CellTable table) {
    StringBuilder text = new StringBuilder();
    Csv.line(text, COLUMNS);
    int number = 0;
    for (RunCell cell : table.cells()) {
      text.append(number++).append(',').append(cell.key());
      text.append(',').append(cell.replicate()).append(',').append(cell.round()).append(',');
      Csv.field(text, cell.failure());
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** In order of their numbers. */
  static List<RunCell> read(Path run) throws IOException {
    Path file = run.resolve(FILE);
    List<RunCell> cells = new ArrayList<>();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      List<String> columns = Csv.next(in);
      if (!columns.equals(COLUMNS)) {
        throw new IOException("the columns of " + file + " are " + columns + ", not " + COLUMNS);
      }
      for (List<String> row = Csv.next(in); !row.isEmpty(); row = Csv.next(in)) {
        if (row.size() != COLUMNS.size() || !row.get(0).equals(Integer.toString(cells.size()))) {
          throw new IOException("line " + (cells.size() + 2) + " of " + file + " is damaged");
        }
        cells.add(
            new RunCell(
                row.get(1),
                Integer.parseInt(row.get(2)),
                Integer.parseInt(row.get(3)),
                row.get(4)));
      }
    }
    return cells;
  }
}
