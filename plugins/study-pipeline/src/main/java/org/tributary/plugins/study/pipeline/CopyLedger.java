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

  String header(Space space) {
    StringBuilder header = new StringBuilder("pair,candidate row,real row");
    for (int position = 0; this == VALUES && position < space.width(); position++) {
      String name = name(space, position);
      header.append(',').append(quoted(name + " of the candidate"));
      header.append(',').append(quoted(name + " of the real row"));
    }
    return header.append('\n').toString();
  }

  String line(String pair, Samples candidate, int candidateRow, Samples real, int realRow) {
    StringBuilder line = new StringBuilder(pair);
    line.append(',').append(candidate.rowId(candidateRow) + 1);
    line.append(',').append(real.rowId(realRow) + 1);
    for (int position = 0; this == VALUES && position < real.space().width(); position++) {
      line.append(',').append(quoted(value(candidate, candidateRow, position)));
      line.append(',').append(quoted(value(real, realRow, position)));
    }
    return line.append('\n').toString();
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
