package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tables of thousands of columns are read, from text, from Parquet and by a query. */
class WideTablesTest {
  private static final int WIDTH = 2000;
  private static final int ROWS = 40;

  @TempDir Path folder;

  private Table csv() {
    String[] lines = new String[ROWS + 1];
    lines[0] = IntStream.range(0, WIDTH).mapToObj(j -> "c" + j).collect(Collectors.joining(","));
    for (int i = 0; i < ROWS; i++) {
      int row = i;
      lines[i + 1] =
          IntStream.range(0, WIDTH)
              .mapToObj(j -> Double.toString((row * 31 + j * 7) % 997 * 0.01))
              .collect(Collectors.joining(","));
    }
    return new Table(folder).file("wide.csv", lines);
  }

  @Test
  @Timeout(60)
  void textIsRead() {
    TableSource read = csv().read();
    assertThat(read.space().width()).isEqualTo(WIDTH);
    assertThat(Table.row(read, 3)[1999]).isEqualTo((93 + 1999 * 7) % 997 * 0.01);
    assertThat(csv().with("sourceColumn", "c0").read().space().width()).isEqualTo(WIDTH - 1);
  }

  @Test
  @Timeout(120)
  void aQueryAndParquetAreRead() throws SQLException {
    assertThat(csv().with("sql", "SELECT * FROM wide").read().space().width()).isEqualTo(WIDTH);
    Path file = folder.resolve("wide.parquet");
    try (Database database = Database.open()) {
      database.execute(
          "COPY (SELECT "
              + IntStream.range(0, WIDTH)
                  .mapToObj(j -> "i * " + j + " AS c" + j)
                  .collect(Collectors.joining(", "))
              + " FROM range("
              + ROWS
              + ") r(i)) TO "
              + Sql.text(file.toString())
              + " (FORMAT parquet)");
    }
    assertThat(Table.row(new Table(folder).existing(file).read(), 2)[1999]).isEqualTo(2 * 1999);
  }
}
