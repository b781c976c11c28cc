package org.tributary.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two blanks apart. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row. */
  public Table row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** Adds a row. */
  public Table row(List<String> cells) {
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The lines, each with an indent; the last cell of a row is not padded. */
  public List<String> lines(String indent) {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return rows.stream().map(row -> line(indent, row, widths)).toList();
  }

  private static String line(String indent, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder(indent);
    for (int i = 0; i < row.size(); i++) {
      line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length()));
      line.append("  ");
    }
    return line.toString().stripTrailing();
  }
}
