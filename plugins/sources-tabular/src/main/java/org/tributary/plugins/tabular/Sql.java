package org.tributary.plugins.tabular;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of SQL. */
final class Sql {
  private Sql() {}

  /** A quoted name. */
  static String name(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A quoted text. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A list of texts. */
  static String texts(List<String> texts) {
    return texts.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A text column read as a number; null where it is none. */
  static String number(String column) {
    return "TRY_CAST(" + name(column) + " AS DOUBLE)";
  }

  /** A text column read as days since 1970-01-01; null where it is no date. */
  static String day(String column) {
    return "datediff('day', DATE '1970-01-01', CAST(TRY_CAST("
        + name(column)
        + " AS TIMESTAMP) AS DATE))";
  }
}
