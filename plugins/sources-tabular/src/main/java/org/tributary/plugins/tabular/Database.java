package org.tributary.plugins.tabular;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.option.InputFile;

/**
 * An in-memory database that holds the named files, every column as text. Extensions are never
 * downloaded; after loading, no other file can be opened.
 */
final class Database implements AutoCloseable {
  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads the files into one table {@code rows} with a column {@code __file}, and closes the door.
   */
  static Database load(TableOptions options) {
    try {
      Properties settings = new Properties();
      settings.setProperty("autoinstall_known_extensions", "false");
      settings.setProperty("autoload_known_extensions", "false");
      settings.setProperty("threads", "1");
      Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
      Database database = new Database(connection);
      for (InputFile file : options.files()) {
        database.create(file, options);
      }
      database.execute("SET enable_external_access=false");
      database.join(options);
      return database;
    } catch (SQLException failure) {
      throw refused("files", "cannot open the database", failure);
    }
  }

  private void create(InputFile file, TableOptions options) {
    String path = Sql.text(file.path().toString());
    String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String reader;
    if (plain.endsWith(".parquet")) {
      reader = "read_parquet(" + path + ")";
    } else if (plain.endsWith(".json") || plain.endsWith(".jsonl") || plain.endsWith(".ndjson")) {
      reader = "read_json_auto(" + path + ")";
    } else {
      reader =
          "read_csv("
              + path
              + ", all_varchar=true, header="
              + options.header()
              + ", nullstr="
              + Sql.texts(options.missingWords())
              + ", encoding="
              + Sql.text(options.charset())
              + (plain.endsWith(".tsv") ? ", delim='\t'" : "")
              + (options.names().isEmpty() ? "" : ", names=" + Sql.texts(options.names()))
              + ")";
    }
    try {
      execute("CREATE TABLE " + Sql.name(stem(file)) + " AS SELECT * FROM " + reader);
    } catch (SQLException failure) {
      throw refused("files", "cannot read " + file.path(), failure);
    }
  }

  private void join(TableOptions options) {
    String query =
        options
            .sql()
            .map(sql -> "SELECT *, 0 AS __file FROM (" + sql + ")")
            .orElseGet(
                () -> {
                  List<String> parts = new ArrayList<>();
                  for (int i = 0; i < options.files().size(); i++) {
                    parts.add(
                        "SELECT *, "
                            + i
                            + " AS __file FROM "
                            + Sql.name(stem(options.files().get(i))));
                  }
                  return String.join(" UNION ALL BY NAME ", parts);
                });
    try {
      execute(
          "CREATE TABLE \"__rows\" AS SELECT row_number() OVER () - 1 AS __row, * FROM ("
              + query
              + ")");
    } catch (SQLException failure) {
      throw refused(options.sql().isPresent() ? "sql" : "files", "the query failed", failure);
    }
  }

  /** The name of a file without its endings. */
  static String stem(InputFile file) {
    String name = file.path().getFileName().toString();
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Reads rows of a result. */
  interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  <T> T query(String sql, Reader<T> reader) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reader.read(rows);
    } catch (SQLException failure) {
      throw refused("", "a query on the table failed", failure);
    }
  }

  /** Column names of the table, in order, the bookkeeping left out. */
  List<String> columns() {
    return query(
        "SELECT column_name FROM information_schema.columns WHERE table_name = '__rows'"
            + " ORDER BY ordinal_position",
        rows -> {
          List<String> names = new ArrayList<>();
          while (rows.next()) {
            if (!rows.getString(1).startsWith("__")) {
              names.add(rows.getString(1));
            }
          }
          return names;
        });
  }

  private static OptionException refused(String option, String what, SQLException failure) {
    String reason = failure.getMessage() == null ? "unknown" : failure.getMessage();
    return new OptionException(option, what + ": " + reason.lines().findFirst().orElse(reason));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // An in-memory database has nothing to lose.
    }
  }
}
