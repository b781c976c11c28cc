package org.tributary.plugins.tabular;

import java.util.List;
import java.util.stream.Collectors;

/** Quoting of SQL. */
final class Sql {
  private Sql() {}

  /** A name. */
  static String name(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A text. */
  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A list of texts. */
  static String texts(List<String> texts) {
    return texts.stream().map(Sql::text).collect(Collectors.joining(", ", "[", "]"));
  }
}
