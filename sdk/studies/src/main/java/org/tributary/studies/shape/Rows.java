package org.tributary.studies.shape;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tributary.sdk.data.Samples;
import org.tributary.sdk.metric.Evaluation;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/**
 * The values of one side of a comparison, all sources together, a row of weight w as w rows.
 *
 * @param name in words, as {@code real}
 * @param columns n values of each column; NaN where one is missing, codes for categories
 */
record Rows(String name, double[][] columns) {
  /** Counted rows may stand for any number; their shares of so many are drawn. */
  private static final int MOST = 1_000_000;

  /** The side of a role, at most so many rows a source. */
  static Rows of(String name, Evaluation evaluation, Role role, int most) {
    Samples[] parts =
        IntStream.range(0, evaluation.sources())
            .mapToObj(source -> evaluation.points(role, source, most))
            .toArray(Samples[]::new);
    return of(name, evaluation.space(), parts);
  }

  /** The side that parts make together. */
  static Rows of(String name, Space space, Samples... parts) {
    long weight = Arrays.stream(parts).mapToLong(Samples::totalWeight).sum();
    int size = (int) Math.min(weight, MOST);
    double[][] columns = new double[space.width()][size];
    int row = 0;
    long seen = 0;
    for (Samples part : parts) {
      for (int i = 0; i < part.size(); i++) {
        seen += part.weight(i);
        int next = (int) Math.round((double) seen / weight * size);
        for (int column = 0; column < columns.length; column++) {
          double value = part.value(i, column);
          boolean missing = value < 0 && space.kind(column) instanceof Kind.Category;
          Arrays.fill(columns[column], row, next, missing ? Double.NaN : value);
        }
        row = next;
      }
    }
    return new Rows(name, columns);
  }

  int size() {
    return columns.length == 0 ? 0 : columns[0].length;
  }

  /** The values of a column that are there. */
  double[] present(int column) {
    return Arrays.stream(columns[column]).filter(Double::isFinite).toArray();
  }

  /** Whether every column is one number or one label a row. */
  static boolean drawable(Space space) {
    return IntStream.range(0, space.width())
        .noneMatch(column -> space.kind(column) instanceof Kind.Tokens);
  }

  /** A column's name. */
  static String name(Space space, int column) {
    return space instanceof ColumnSpace columns
        ? columns.columns().get(column).name()
        : "value " + (column + 1);
  }

  /** A field of a CSV file. */
  static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
