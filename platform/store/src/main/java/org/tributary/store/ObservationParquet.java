package org.tributary.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tributary.sdk.evidence.Observation;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.SplitSizes;
import org.tributary.sdk.metric.Measurement;

/**
 * {@code observations.parquet}: the columns of {@code observations.csv} with types, written by
 * DuckDB in memory, with one thread and nothing ever downloaded.
 */
final class ObservationParquet {
  private static final String AFTER_AXES =
      ", arm VARCHAR, generation INTEGER, time DOUBLE, part VARCHAR, metric VARCHAR,"
          + " of_source INTEGER, value DOUBLE, outcome VARCHAR, stderr DOUBLE,"
          + " estimator VARCHAR, n_train BIGINT, n_test BIGINT, n_reference BIGINT,"
          + " n_candidate BIGINT, train_units BIGINT, test_units BIGINT)";

  private ObservationParquet() {}

  /** Loads the native library; a failure shows itself again when something is written. */
  static void load() {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      duck.getMetaData();
    } catch (SQLException e) {
      System.getLogger("tributary.store").log(System.Logger.Level.DEBUG, "DuckDB", e);
    }
  }

  static void write(ObservationTable table, CellTable cells, Path file) throws IOException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("SET autoinstall_known_extensions=false");
      statement.execute("SET autoload_known_extensions=false");
      statement.execute("SET threads=1");
      statement.execute(
          "CREATE TABLE observations (cell INTEGER, replicate INTEGER"
              + table.axes().stream()
                  .map(axis -> ", \"" + axis.replace("\"", "\"\"") + "\" VARCHAR")
                  .collect(Collectors.joining())
              + AFTER_AXES);
      try (DuckDBAppender rows =
          duck.unwrap(DuckDBConnection.class).createAppender("main", "observations")) {
        for (Observation row : table.rows()) {
          append(rows, table.axes(), cells.number(row.cell()), row);
        }
      }
      statement.execute(
          "COPY observations TO '"
              + file.toString().replace("'", "''")
              + "' (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void append(DuckDBAppender rows, List<String> axes, int cell, Observation row)
      throws SQLException {
    Position position = row.position();
    Measurement measured = row.measurement();
    rows.beginRow();
    rows.append(cell);
    rows.append(row.replicate());
    for (String axis : axes) {
      rows.append(row.setting().getOrDefault(axis, ""));
    }
    rows.append(row.arm());
    if (position.generation().isPresent()) {
      rows.append(position.generation().getAsInt());
    } else {
      rows.appendNull();
    }
    append(rows, position.time());
    rows.append(position.part());
    rows.append(measured.metric());
    if (measured.ofSource().isPresent()) {
      rows.append(measured.ofSource().getAsInt());
    } else {
      rows.appendNull();
    }
    rows.append(measured.value());
    rows.append(measured.outcome().word());
    append(rows, measured.standardError());
    rows.append(measured.estimator());
    SplitSizes sizes = row.sizes();
    known(rows, sizes.trainRows(), 0);
    known(rows, sizes.testRows(), 0);
    rows.append(measured.nReference());
    rows.append(measured.nCandidate());
    known(rows, sizes.trainUnits(), sizes.trainRows());
    known(rows, sizes.testUnits(), sizes.testRows());
    rows.endRow();
  }

  private static void known(DuckDBAppender rows, long count, long nullAt) throws SQLException {
    if (count == nullAt) {
      rows.appendNull();
    } else {
      rows.append(count);
    }
  }

  private static void append(DuckDBAppender rows, java.util.OptionalDouble value)
      throws SQLException {
    if (value.isPresent()) {
      rows.append(value.getAsDouble());
    } else {
      rows.appendNull();
    }
  }
}
