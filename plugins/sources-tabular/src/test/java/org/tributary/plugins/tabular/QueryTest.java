package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.OptionException;

class QueryTest {
  @TempDir Path folder;

  @Test
  void aQuerySeesEachFileAsATable() {
    TableSource table =
        new Table(folder)
            .file("left.csv", "id,x", "1,10", "2,20")
            .file("right.csv", "id,city", "1,York", "2,Leeds")
            .with(
                "sql", "SELECT x, city FROM \"left\" JOIN \"right\" USING (id) ORDER BY id -- all")
            .with("sourceColumn", "city")
            .read();
    assertThat(table.sourceNames()).containsExactly("Leeds", "York");
    assertThat(Table.row(table, 0)).containsExactly(10);
    assertThat(table.table().rows().source(0)).isEqualTo(1);
  }

  @Test
  void aQueryWithoutSourceColumnIsOneSource() {
    TableSource table =
        new Table(folder)
            .file("a.csv", "x", "1", "2", "3")
            .with("sql", "SELECT x FROM a WHERE CAST(x AS INTEGER) > 1;")
            .read();
    assertThat(table.sourceNames()).containsExactly("all");
    assertThat(table.table().rows().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('%s')",
        "SELECT * FROM '%s'",
        "SELECT content FROM read_text('%s')",
        "SELECT * FROM glob('%s')",
        "SELECT 1); SET enable_external_access = true; SELECT * FROM (SELECT * FROM '%s'",
        "SELECT 1); COPY a TO '%s'; SELECT * FROM (SELECT 1",
        "SELECT 1); ATTACH '%s'; SELECT * FROM (SELECT 1",
        "SELECT 1); INSTALL httpfs; SELECT * FROM (SELECT 1",
        "SELECT 1); LOAD httpfs; SELECT * FROM (SELECT 1",
      })
  void nothingBeyondTheNamedFilesCanBeReached(String query) throws Exception {
    Path secret = folder.resolve("secret.csv");
    Files.writeString(secret, "x\n1\n");
    Table table =
        new Table(folder).file("a.csv", "x", "1", "2").with("sql", query.formatted(secret));
    assertThatThrownBy(table::read)
        .isInstanceOfSatisfying(
            OptionException.class, refused -> assertThat(refused.option()).isEqualTo("sql"))
        .hasMessageContaining("a query can read the named files only, as tables a");
    assertThat(secret).hasContent("x\n1\n");
  }
}
