package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.List;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

/**
 * What one column turned out to be.
 *
 * @param name of the column
 * @param kind real, whole or category
 * @param missing values that are missing
 * @param distinct distinct values
 * @param range least and greatest value, or the labels, in words
 */
record ColumnPlan(String name, Kind kind, long missing, long distinct, String range) {

  /** The column's value as a number or a trimmed text, in SQL. */
  String expression() {
    return kind instanceof Kind.Category ? text(name) : number(name);
  }

  static String text(String name) {
    return "trim(CAST(" + Sql.name(name) + " AS VARCHAR))";
  }

  static String number(String name) {
    return "TRY_CAST(" + text(name) + " AS DOUBLE)";
  }

  /** Looks at every value of a column. */
  static ColumnPlan inspect(Database database, String name, TableOptions options) {
    String text = "NULLIF(" + text(name) + ", '')";
    String number = number(name);
    return database.query(
        "SELECT count(*), count("
            + text
            + "), count("
            + number
            + "), count(DISTINCT "
            + text
            + "), min("
            + number
            + "), max("
            + number
            + "), count(*) FILTER (isinf("
            + number
            + ") OR isnan("
            + number
            + ")), count(*) FILTER ("
            + number
            + " <> round("
            + number
            + ")) FROM \"__rows\"",
        rows -> {
          rows.next();
          long present = rows.getLong(2);
          long numeric = rows.getLong(3);
          long missing = rows.getLong(1) - present;
          long distinct = rows.getLong(4);
          if (present == 0) {
            throw new OptionException(
                "files", "column '" + name + "' is empty: list it under without");
          }
          if (options.categories().contains(name) || numeric < present) {
            return category(database, name, options, missing, numeric, present, distinct);
          }
          if (rows.getLong(7) > 0) {
            throw new OptionException(
                "files", "column '" + name + "' holds " + rows.getLong(7) + " infinite values");
          }
          boolean whole = options.integers().contains(name);
          if (whole && rows.getLong(8) > 0) {
            throw new OptionException(
                "integers", "column '" + name + "' holds numbers that are not whole");
          }
          return new ColumnPlan(
              name,
              whole ? new Kind.Whole() : Kind.real(),
              missing,
              distinct,
              rows.getDouble(5) + " to " + rows.getDouble(6));
        });
  }

  private static ColumnPlan category(
      Database database,
      String name,
      TableOptions options,
      long missing,
      long numeric,
      long present,
      long distinct) {
    if (distinct > options.maximumLevels()) {
      String mixed =
          numeric > 0
              ? " (" + numeric + " of " + present + " values are numbers, the rest is text)"
              : "";
      throw new OptionException(
          "files",
          "column '"
              + name
              + "' has "
              + distinct
              + " distinct texts"
              + mixed
              + ": list it under without, or raise maximumLevels ("
              + options.maximumLevels()
              + ")");
    }
    List<String> levels =
        database.query(
            "SELECT DISTINCT "
                + text(name)
                + " AS level FROM \"__rows\" WHERE NULLIF("
                + text(name)
                + ", '') IS NOT NULL ORDER BY level",
            rows -> {
              List<String> found = new ArrayList<>();
              while (rows.next()) {
                found.add(rows.getString(1));
              }
              return found;
            });
    String range =
        levels.size() <= 6
            ? String.join(", ", levels)
            : String.join(", ", levels.subList(0, 5)) + ", ... (" + levels.size() + ")";
    return new ColumnPlan(name, new Kind.Category(levels), missing, distinct, range);
  }
}
