package org.tributary.plugins.tabular;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tributary.sdk.OptionException;

/**
 * A query, taken apart by the database's own parser.
 *
 * @param text the query, one SELECT
 * @param tables it names, those that it defines itself left out
 * @param functions it calls
 * @param columns it names
 * @param samples whether it draws rows by chance without a seed
 */
record Query(
    String text, Set<String> tables, Set<String> functions, Set<String> columns, boolean samples) {
  private static final Set<String> CLOCKS =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "current_localtime",
          "current_localtimestamp");
  private static final Set<String> TABLE_FUNCTIONS_ALLOWED =
      Set.of("range", "generate_series", "unnest", "json_each", "json_tree");
  private static final Set<String> BY_CHANCE = Set.of("reservoir_quantile");
  private static final Pattern AGE = Pattern.compile("(?i)\\bage\\s*\\([^,()]*\\)");

  /**
   * Parses a query.
   *
   * @throws SQLException where it is no single SELECT
   */
  static Query parse(String sql, Database database) throws SQLException {
    String text = sql.strip().replaceFirst(";\\s*$", "");
    if (text.isEmpty()) {
      throw new SQLException("it is empty");
    }
    String tree = "json_serialize_sql(" + Sql.text(text) + ")";
    if (database.texts("SELECT " + tree + " ->> 'error'").contains("true")) {
      String said = database.texts("SELECT " + tree + " ->> 'error_message'").get(0);
      throw new SQLException(said.startsWith("Only SELECT") ? "it is no SELECT" : said);
    }
    if (!database.texts("SELECT json_array_length(" + tree + ", '$.statements')").contains("1")) {
      throw new SQLException("it is more than one statement");
    }
    Set<String> tables = each(database, tree, "table_name");
    tables.removeAll(each(database, tree, "cte_map.map[*].key"));
    Set<String> seeds = each(database, tree, "sample.seed");
    return new Query(
        text,
        tables,
        each(database, tree, "function_name"),
        each(database, tree, "column_names[*]"),
        seeds.contains("-1"));
  }

  private static Set<String> each(Database database, String tree, String key) throws SQLException {
    Set<String> found = new TreeSet<>();
    for (String each :
        database.texts(
            "SELECT unnest(json_extract_string(" + tree + ", " + Sql.text("$.." + key) + "))")) {
      if (each != null && !each.isEmpty()) {
        found.add(each.toLowerCase(Locale.ROOT));
      }
    }
    return found;
  }

  /** What it reads besides these tables; empty where nothing. */
  List<String> beyond(List<String> names, Database database) throws SQLException {
    Set<String> known = new HashSet<>();
    names.forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
    List<String> beyond = new ArrayList<>();
    tables.stream().filter(table -> !known.contains(table)).forEach(beyond::add);
    Set<String> readers =
        new HashSet<>(
            database.texts(
                "SELECT function_name FROM duckdb_functions()"
                    + " WHERE function_type IN ('table', 'table_macro', 'pragma')"));
    readers.removeAll(
        database.texts(
            "SELECT function_name FROM duckdb_functions()"
                + " WHERE function_type IN ('scalar', 'aggregate', 'window')"));
    readers.removeAll(TABLE_FUNCTIONS_ALLOWED);
    functions.stream().filter(readers::contains).map(each -> each + "()").forEach(beyond::add);
    return List.copyOf(beyond);
  }

  /**
   * Refuses what gives other rows each time: chance and the clock.
   *
   * @param present columns of the named files
   */
  void requireSteady(Set<String> present, Database database) throws SQLException {
    Set<String> changing = new TreeSet<>(BY_CHANCE);
    database
        .texts("SELECT function_name FROM duckdb_functions() WHERE stability <> 'CONSISTENT'")
        .forEach(name -> changing.add(name.toLowerCase(Locale.ROOT)));
    changing.addAll(List.of("ago", "user", "current_user", "session_user"));
    changing.retainAll(functions);
    columns.stream()
        .filter(column -> CLOCKS.contains(column) && !present.contains(column))
        .forEach(changing::add);
    functions.stream().filter(CLOCKS::contains).forEach(changing::add);
    if (functions.contains("age") && AGE.matcher(text).find()) {
      changing.add("age");
    }
    if (samples) {
      changing.add("SAMPLE without REPEATABLE");
    }
    if (!changing.isEmpty()) {
      throw new OptionException(
          "sql",
          "the query uses "
              + String.join(", ", changing)
              + ", which gives other rows at each reading: write a constant, or choose rows by"
              + " their values");
    }
  }
}
