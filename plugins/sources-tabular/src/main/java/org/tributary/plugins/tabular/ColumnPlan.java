package org.tributary.plugins.tabular;

import java.util.List;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

/**
 * What one column turned out to be.
 *
 * @param name of the column
 * @param kind real, whole or category
 * @param distinct distinct values, at least 1
 * @param range least and greatest value, or the labels, in words
 */
record ColumnPlan(String name, Kind kind, long distinct, String range) {
  private static final int LABELS_SHOWN = 5;

  /** The column's value as a number or a text, in SQL. */
  String expression() {
    return kind instanceof Kind.Category ? Sql.name(name) : Sql.number(name);
  }

  /** The labels of a category, in code order; empty for numbers. */
  List<String> levels() {
    return kind instanceof Kind.Category category ? category.levels() : List.of();
  }

  /** One word for the kind. */
  String type() {
    return kind instanceof Kind.Category
        ? "category"
        : kind instanceof Kind.Whole ? "integer" : "real";
  }

  /** What the numbers of a column are like. */
  private record Numbers(
      long rows, long numeric, long infinite, long broken, double least, double greatest) {}

  /** Looks at every value of a column of {@code __rows}, none of them missing. */
  static ColumnPlan inspect(Database database, String name, TableOptions options) {
    Numbers numbers = numbers(database, name);
    if (options.categories().contains(name) || numbers.numeric < numbers.rows) {
      ColumnPlan category = category(database, name);
      requireFew(category, numbers, options.maximumLevels());
      return category;
    }
    if (numbers.infinite > 0) {
      throw new OptionException(
          "files",
          "column '"
              + name
              + "' holds "
              + (numbers.infinite == 1 ? "1 infinite value" : numbers.infinite + " infinite values")
              + ": write them under missingWords, or list the column under without");
    }
    boolean whole = options.integers().contains(name);
    if (whole && numbers.broken > 0) {
      throw new OptionException(
          "integers",
          "column '" + name + "' holds " + numbers.broken + " numbers that are not whole");
    }
    return new ColumnPlan(
        name,
        whole ? new Kind.Whole() : Kind.real(),
        database.number("SELECT count(DISTINCT " + Sql.number(name) + ") FROM __rows"),
        number(numbers.least) + " to " + number(numbers.greatest));
  }

  private static Numbers numbers(Database database, String name) {
    String number = Sql.number(name);
    return database.query(
        "SELECT count(*), count(v), count(*) FILTER (isinf(v)), count(*) FILTER (v <> round(v)),"
            + " min(v), max(v) FROM (SELECT "
            + number
            + " AS v FROM __rows)",
        rows -> {
          rows.next();
          return new Numbers(
              rows.getLong(1),
              rows.getLong(2),
              rows.getLong(3),
              rows.getLong(4),
              rows.getDouble(5),
              rows.getDouble(6));
        });
  }

  /** A column of labels: in numeric order where they are numbers, else in that of their letters. */
  static ColumnPlan category(Database database, String name) {
    List<String> levels =
        database.texts(
            "SELECT v FROM (SELECT DISTINCT "
                + Sql.name(name)
                + " AS v FROM __rows) ORDER BY TRY_CAST(v AS DOUBLE) NULLS LAST, v");
    String range =
        levels.size() <= LABELS_SHOWN + 1
            ? String.join(", ", levels)
            : String.join(", ", levels.subList(0, LABELS_SHOWN))
                + ", ... ("
                + levels.size()
                + " labels)";
    return new ColumnPlan(name, new Kind.Category(levels), levels.size(), range);
  }

  private static void requireFew(ColumnPlan category, Numbers numbers, int most) {
    if (category.distinct <= most) {
      return;
    }
    String mixed =
        numbers.numeric > 0 && numbers.numeric < numbers.rows
            ? " (" + numbers.numeric + " of " + numbers.rows + " values are numbers, the rest text)"
            : "";
    throw new OptionException(
        "files",
        "column '"
            + category.name
            + "' has "
            + category.distinct
            + " distinct labels"
            + mixed
            + ": list it under without, or raise maximumLevels ("
            + most
            + ")");
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
