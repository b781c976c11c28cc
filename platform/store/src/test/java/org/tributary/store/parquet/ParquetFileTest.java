package org.tributary.store.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What DuckDB reads is what was written. */
class ParquetFileTest {
  private static final List<String> TEXTS =
      List.of("", "pooled", "a,\"b\"\n", "größer 源 🙂", "x".repeat(5000));
  private static final double[] NUMBERS = {
    0, -0.0, 1e-308, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY,
  };

  @TempDir private Path folder;

  /** A row number stands for a row; every third value of a column is missing, in its own rhythm. */
  private static List<ParquetColumn<Integer>> columns() {
    return List.of(
        new ParquetColumn<>("whole number", ParquetType.INTEGER, row -> row),
        new ParquetColumn<>("gaps", ParquetType.INTEGER, row -> row % 3 == 0 ? null : -row),
        new ParquetColumn<>(
            "long", ParquetType.LONG, row -> row % 5 < 3 ? null : Long.MAX_VALUE - row),
        new ParquetColumn<>("real", ParquetType.DOUBLE, row -> NUMBERS[row % NUMBERS.length]),
        new ParquetColumn<>("te\"xt", ParquetType.TEXT, row -> TEXTS.get(row % TEXTS.size())),
        new ParquetColumn<>("never", ParquetType.TEXT, row -> null));
  }

  private Path write(List<ParquetColumn<Integer>> columns, int rows) throws Exception {
    Path file = folder.resolve("t.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetFile.write("t", columns, IntStream.range(0, rows).boxed().toList(), out);
    }
    return file;
  }

  /** None, one, one group to the last row, and one row more. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 100_000, 100_001, 230_000})
  void everyValueAndEveryGapComesBack(int rows) throws Exception {
    Path file = write(columns(), rows);

    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        ResultSet read = statement.executeQuery("SELECT * FROM '" + file + "'")) {
      for (int row = 0; row < rows; row++) {
        assertThat(read.next()).isTrue();
        int column = 0;
        for (ParquetColumn<Integer> each : columns()) {
          assertThat(read.getObject(++column))
              .as("%s of row %d", each.name(), row)
              .isEqualTo(each.value().apply(row));
        }
      }
      assertThat(read.next()).isFalse();
    }
  }

  /** Lists of fifteen and more have another header. */
  @ParameterizedTest
  @ValueSource(ints = {1, 13, 14, 15, 16, 300})
  void manyColumnsHaveTheirNamesAndTypes(int count) throws Exception {
    List<ParquetColumn<Integer>> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int own = i;
      columns.add(new ParquetColumn<>("c" + i, ParquetType.LONG, row -> (long) row * own));
    }
    Path file = write(columns, 3);

    try (var duck = DriverManager.getConnection("jdbc:duckdb:");
        var statement = duck.createStatement();
        ResultSet read = statement.executeQuery("SELECT * FROM '" + file + "'")) {
      assertThat(read.getMetaData().getColumnCount()).isEqualTo(count);
      assertThat(read.getMetaData().getColumnName(count)).isEqualTo("c" + (count - 1));
      assertThat(read.getMetaData().getColumnTypeName(count)).isEqualTo("BIGINT");
      read.next();
      read.next();
      assertThat(read.getLong(count)).isEqualTo(count - 1);
    }
  }

  @Test
  void theSameTableGivesTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(write(columns(), 1000));
    assertThat(Files.readAllBytes(write(columns(), 1000))).isEqualTo(first);
  }
}
