package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that is named is the file that is read, whatever signs its name holds. */
@DisabledOnOs(OS.WINDOWS)
class FileNamesTest {
  @TempDir Path folder;

  private static final List<String> NAMES =
      List.of("data[1]", "data1", "data2", "*", "a?", "ab", "[!x]", "{a,b}", "x[a-c]y", "q'u\"o");

  @Test
  void namesOfTextFilesAreNoPatterns() {
    for (int i = 0; i < NAMES.size(); i++) {
      new Table(folder).file(NAMES.get(i) + ".csv", "x", "" + i, "9");
    }
    for (int i = 0; i < NAMES.size(); i++) {
      Table table = new Table(folder).existing(folder.resolve(NAMES.get(i) + ".csv"));
      assertThat(Table.row(table.read(), 0)).as(NAMES.get(i)).containsExactly(i);
      assertThat(table.read().sourceNames()).containsExactly(NAMES.get(i));
      String query = "SELECT x FROM " + Sql.name(NAMES.get(i));
      assertThat(Table.row(table.with("sql", query).read(), 0)).as(query).containsExactly(i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "json", "parquet"})
  void namesOfOtherFilesAreNoPatterns(String ending) throws SQLException {
    try (Database database = Database.open()) {
      for (int i = 0; i < NAMES.size(); i++) {
        Path file = folder.resolve(NAMES.get(i) + "." + ending);
        database.execute(
            "COPY (SELECT * FROM (VALUES ("
                + i
                + "), (9)) t(x)) TO "
                + Sql.text(file.toString())
                + (ending.equals("parquet") ? " (FORMAT parquet)" : " (FORMAT json)"));
      }
    }
    for (int i = 0; i < NAMES.size(); i++) {
      Table table = new Table(folder).existing(folder.resolve(NAMES.get(i) + "." + ending));
      assertThat(Table.row(table.read(), 0)).as(NAMES.get(i)).containsExactly(i);
      String query = "SELECT x FROM " + Sql.name(NAMES.get(i));
      assertThat(Table.row(table.with("sql", query).read(), 0)).as(query).containsExactly(i);
    }
  }

  @Test
  void foldersMayBearSuchNamesToo() {
    new Table(folder).file("f1/t.csv", "x", "1", "2");
    assertThat(Table.row(new Table(folder).file("f[1]/t.csv", "x", "3", "4").read(), 0))
        .containsExactly(3);
  }
}
