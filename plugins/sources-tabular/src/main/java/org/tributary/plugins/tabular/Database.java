package org.tributary.plugins.tabular;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.tributary.sdk.TributaryException;

/**
 * A database in memory that downloads nothing, spills nothing, takes at most as much memory as the
 * virtual machine may, and answers on one thread so that rows keep their order. Once {@link #shut}
 * was called it can open no file.
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
    // Its rules are tried on every pair of expressions: 1,000 columns exhaust the native stack.
    settings.setProperty("disabled_optimizers", "expression_rewriter");
    settings.setProperty("memory_limit", memory());
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    try {
      requireLibrary();
      return new Database(new DuckDBDriver().connect("jdbc:duckdb:", settings));
    } catch (SQLException failure) {
      throw broken("cannot open the database", failure);
    } catch (LinkageError failure) {
      throw new TributaryException(
          "table-database",
          "cannot load the database's library for SQL, Parquet and JSON: "
              + failure.getMessage()
              + "; CSV files are read without it",
          failure);
    }
  }

  /** Beside the jar it lies with the plugin; else the driver looks into its jar. */
  private static void requireLibrary() {
    try {
      System.loadLibrary("duckdb_java");
    } catch (UnsatisfiedLinkError failure) {
      if (!String.valueOf(failure.getMessage()).startsWith("no duckdb_java in")) {
        throw failure;
      }
    }
  }

  /** The most memory it takes. */
  static String memory() {
    return Runtime.getRuntime().maxMemory() / (1 << 20) + "MiB";
  }

  /** Whether a query failed because it needs more. */
  static boolean outOfMemory(SQLException failure) {
    return String.valueOf(failure.getMessage()).contains("Out of Memory");
  }

  /** From here on no file can be opened and no setting changed. */
  void shut() {
    try {
      execute("SET enable_external_access = false");
      lock();
    } catch (SQLException failure) {
      throw broken("cannot shut the database", failure);
    }
  }

  /** From here on no setting can be changed. */
  void lock() throws SQLException {
    execute("SET lock_configuration = true");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Appends rows to a table. */
  DuckDBAppender appender(String table) throws SQLException {
    return connection.unwrap(DuckDBConnection.class).createAppender("main", table);
  }

  /** Executes a statement, or gives it up after so many seconds. */
  void execute(String sql, int seconds) throws SQLException {
    try (Statement statement = connection.createStatement();
        TimeLimit limit = new TimeLimit(statement, seconds)) {
      try {
        statement.execute(sql);
      } catch (SQLException failure) {
        limit.require();
        throw failure;
      }
    }
  }

  /**
   * The rows of a file or table; the caller closes them.
   *
   * @param typesCount whether a text column is meant to be one
   * @param refusal of rows that cannot be read, by the reason
   */
  QueryCells rows(String sql, boolean typesCount, Function<SQLException, RuntimeException> refusal)
      throws SQLException {
    Function<SQLException, RuntimeException> reasoned =
        failure -> refusal.apply(reasoned(sql, failure));
    Statement statement = connection.createStatement();
    try {
      return new QueryCells(statement, statement.executeQuery(sql), typesCount, reasoned);
    } catch (SQLException failure) {
      statement.close();
      throw reasoned(sql, failure);
    }
  }

  /** Of a result that is streamed the database does not say why it failed, of a table it does. */
  private SQLException reasoned(String sql, SQLException failure) {
    try {
      execute("CREATE TABLE __failed AS " + sql);
      return failure;
    } catch (SQLException said) {
      return said;
    }
  }

  /** The first column of a result, as texts. */
  List<String> texts(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  /** The first line of what the database said, without the name of its error class. */
  static String reason(SQLException failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return "no reason was given";
    }
    return message.lines().findFirst().orElse(message).replaceFirst("^[A-Z][A-Za-z ]* Error: ", "");
  }

  /** A failure that no option is to blame for. */
  static TributaryException broken(String what, SQLException failure) {
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
