package org.tributary.plugins.tabular;

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

  /** A quoted path that means one file, though the database takes paths for patterns. */
  static String path(String path) {
    return text(path.replaceAll("[\\[*?]", "[$0]"));
  }
}
