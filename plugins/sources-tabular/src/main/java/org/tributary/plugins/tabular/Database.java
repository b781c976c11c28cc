package org.tributary.plugins.tabular;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.tributary.sdk.TributaryException;

/**
 * A database in memory that downloads nothing, spills nothing, and answers on one thread so that
 * rows keep their order. Once {@link #shut} was called it can open no file.
 */
final class Database implements AutoCloseable {
  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  static Database open() {
    Properties settings = new Properties();
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("allow_persistent_secrets", "false");
    settings.setProperty("temp_directory", "");
    settings.setProperty("threads", "1");
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    try {
      return new Database(new DuckDBDriver().connect("jdbc:duckdb:", settings));
    } catch (SQLException failure) {
      throw broken("cannot open the database", failure);
    }
  }

  /** From here on no file can be opened and no setting changed. */
  void shut() {
    try {
      execute("SET enable_external_access = false");
      execute("SET lock_configuration = true");
    } catch (SQLException failure) {
      throw broken("cannot shut the database", failure);
    }
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

  /** The result of a query over tables that are known to be there. */
  <T> T query(String sql, Reader<T> reader) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return reader.read(rows);
    } catch (SQLException failure) {
      throw broken("a query on the table failed", failure);
    }
  }

  /** The first column of a result, as texts. */
  List<String> texts(String sql) {
    return query(
        sql,
        rows -> {
          List<String> found = new ArrayList<>();
          while (rows.next()) {
            found.add(rows.getString(1));
          }
          return found;
        });
  }

  /** The single number of a result. */
  long number(String sql) {
    return query(
        sql,
        rows -> {
          rows.next();
          return rows.getLong(1);
        });
  }

  /** Column names of a table, in order. */
  List<String> columns(String table) {
    return texts(
        "SELECT column_name FROM information_schema.columns WHERE table_name = "
            + Sql.text(table)
            + " ORDER BY ordinal_position");
  }

  /** The first line of what the database said, without the name of its error class. */
  static String reason(SQLException failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return "no reason was given";
    }
    return message.lines().findFirst().orElse(message).replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
  }

  private static TributaryException broken(String what, SQLException failure) {
    return new TributaryException("table-database", what + ": " + reason(failure), failure);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException ignored) {
      // A database in memory has nothing to lose.
    }
  }
}
