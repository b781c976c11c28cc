package org.tributary.sdk.space;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a table.
 *
 * @param columns in order, at least one, names distinct
 */
public record ColumnSpace(List<Column> columns) implements Space {

  /** One column. */
  public record Column(String name, Kind kind) {}

  public ColumnSpace {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a space needs at least one column");
    }
    if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("column names must be distinct, were " + columns);
    }
  }

  /** {@code dimension} real columns named {@code x1, x2, ...}. */
  public static ColumnSpace reals(int dimension) {
    return new ColumnSpace(
        IntStream.rangeClosed(1, dimension)
            .mapToObj(i -> new Column("x" + i, Kind.real()))
            .toList());
  }

  @Override
  public int width() {
    return columns.size();
  }

  @Override
  public Kind kind(int position) {
    return columns.get(position).kind();
  }

  @Override
  public String describe() {
    long real = columns.stream().filter(c -> c.kind() instanceof Kind.Real).count();
    long category = columns.stream().filter(c -> c.kind() instanceof Kind.Category).count();
    long other = columns.size() - real - category;
    StringBuilder text = new StringBuilder();
    append(text, real, "real");
    append(text, category, "category");
    append(text, other, "integer or token");
    return text.append(columns.size() == 1 ? " column" : " columns").toString();
  }

  private static void append(StringBuilder text, long count, String kind) {
    if (count > 0) {
      text.append(text.length() > 0 ? " + " : "").append(count).append(' ').append(kind);
    }
  }
}
