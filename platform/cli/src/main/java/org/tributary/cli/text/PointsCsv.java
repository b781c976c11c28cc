package org.tributary.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.StringJoiner;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

/**
 * Writes points as CSV: the source, then the columns, categories by their labels; a sequence of
 * tokens with spellings is one text.
 */
public final class PointsCsv {
  private PointsCsv() {}

  /** Writes a head and a line a point, as often as its weight says. */
  public static void write(Samples points, Writer out) throws IOException {
    if (points.space().kind(0) instanceof Kind.Tokens tokens && !tokens.spellings().isEmpty()) {
      writeTexts(points, tokens.spellings(), out);
      return;
    }
    StringJoiner head = new StringJoiner(",");
    head.add("source");
    for (int column = 0; column < points.space().width(); column++) {
      head.add(quoted(name(points, column)));
    }
    out.write(head + "\n");
    for (int row = 0; row < points.size(); row++) {
      StringJoiner line = new StringJoiner(",");
      line.add(Integer.toString(points.source(row)));
      for (int column = 0; column < points.length(row); column++) {
        line.add(quoted(text(points.space().kind(column), points.value(row, column))));
      }
      for (long copy = 0; copy < points.weight(row); copy++) {
        out.write(line + "\n");
      }
    }
  }

  private static void writeTexts(Samples points, List<String> spellings, Writer out)
      throws IOException {
    out.write("source,text\n");
    for (int row = 0; row < points.size(); row++) {
      StringBuilder text = new StringBuilder();
      for (int position = 0; position < points.length(row); position++) {
        text.append(spellings.get((int) points.value(row, position)));
      }
      for (long copy = 0; copy < points.weight(row); copy++) {
        out.write(points.source(row) + "," + quoted(text.toString()) + "\n");
      }
    }
  }

  private static String name(Samples points, int column) {
    return points.space() instanceof ColumnSpace space
        ? space.columns().get(column).name()
        : "v" + (column + 1);
  }

  private static String text(Kind kind, double value) {
    if (kind instanceof Kind.Category category) {
      return category.levels().get((int) value);
    }
    return kind instanceof Kind.Real ? Double.toString(value) : Long.toString((long) value);
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
