package org.tributary.plugins.study.pipeline;

import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** What the pairs of a copied and a real row show: a report with values gives rows away. */
public enum CopyLedger {
  /** The numbers of the rows among those kept, from 1. */
  ROWS,
  /** Their values too. */
  VALUES;

  /** Name of the artifact. */
  static final String ARTIFACT = "copied-rows";

  /** Where values stand, each pair is two lines, the row made above the real one. */
  String header(Space space) {
    if (this == ROWS) {
      return "kind,candidate row,real row\n";
    }
    StringBuilder header = new StringBuilder("pair,table,row");
    for (int position = 0; position < space.width(); position++) {
      header.append(',').append(quoted(name(space, position)));
    }
    return header.append('\n').toString();
  }

  /**
   * One pair.
   *
   * @param number of the pair, from 1
   */
  String lines(
      int number, String kind, Samples candidate, int candidateRow, Samples real, int realRow) {
    return this == ROWS
        ? kind + "," + number(candidate, candidateRow) + "," + number(real, realRow) + "\n"
        : line(number + " " + kind + ",candidate,", candidate, candidateRow)
            + line(number + " " + kind + ",real,", real, realRow);
  }

  private static String line(String start, Samples rows, int row) {
    StringBuilder line = new StringBuilder(start).append(number(rows, row));
    for (int position = 0; position < rows.space().width(); position++) {
      line.append(',').append(quoted(value(rows, row, position)));
    }
    return line.append('\n').toString();
  }

  private static long number(Samples rows, int row) {
    return rows.rowId(row) + 1;
  }

  private static String name(Space space, int position) {
    return space instanceof ColumnSpace columns
        ? columns.columns().get(position).name()
        : "value " + (position + 1);
  }

  private static String value(Samples rows, int row, int position) {
    double value = rows.value(row, position);
    return rows.space().kind(position) instanceof Kind.Category category
        ? category.levels().get((int) value)
        : Double.toString(value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
