package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

class MissingValuesTest {
  @TempDir Path folder;

  private Table table() {
    return new Table(folder)
        .file(
            "a.csv", "x, kind, city", "1, red, York", "NA, ?, York", "3, blue, ", "NA, red, York");
  }

  @Test
  void missingValuesAreRefusedWithTheirCountByColumn() {
    assertThatThrownBy(() -> table().with("sourceColumn", "city").read())
        .isInstanceOfSatisfying(
            OptionException.class, refusal -> assertThat(refusal.option()).isEqualTo("missing"))
        .hasMessage(
            "3 rows miss a value (x 2, kind 1, city 1): write missing: drop, or list columns"
                + " under without");
  }

  @Test
  void orTheirRowsAreDroppedAndReported() {
    TableSource table =
        table().with("without", List.of("city")).with("missing", TableOptions.Missing.DROP).read();
    assertThat(table.found().rowsRead()).isEqualTo(4);
    assertThat(table.found().rowsKept()).isEqualTo(2);
    assertThat(table.found().notes())
        .contains("2 rows miss a value (x 2, kind 1); they were dropped.");
    assertThat(table.found().columns().get(0).missing()).isEqualTo(2);
    assertThat(Table.row(table, 1)).containsExactly(3, 0);
  }

  @Test
  void labelsThatOnlyDroppedRowsHaveAreNoLabels() {
    TableSource table =
        new Table(folder)
            .file("a.csv", "x,kind", "1,red", "NA,blue", "2,red")
            .with("missing", TableOptions.Missing.DROP)
            .read();
    assertThat(table.space().kind(1)).isEqualTo(new Kind.Category(List.of("red")));
    assertThat(table.found().notes()).contains("Column 'kind' is constant: it teaches nothing.");
    assertThat(table.facts().get("labels-of-dropped-rows"))
        .contains(List.of("'blue' in column 'kind'"));
  }

  @Test
  void columnsThatAreNotReadMayMissAnything() {
    assertThat(table().with("columns", List.of("kind")).with("missingWords", List.of()).read())
        .extracting(each -> each.table().rows().size())
        .isEqualTo(4);
  }

  @Test
  void anEmptyColumnIsNamed() {
    assertThatThrownBy(() -> new Table(folder).file("a.csv", "x,y", "1,", "2,NA").read())
        .isInstanceOf(OptionException.class)
        .hasMessage("column 'y' is empty: list it under without");
  }

  @Test
  void noCompleteRowIsRefused() {
    Table table = new Table(folder).file("a.csv", "x,y", "1,NA", "NA,2");
    assertThatThrownBy(() -> table.with("missing", TableOptions.Missing.DROP).read())
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("no row is complete (x 1, y 1)");
  }

  @Test
  void notANumberIsMissingInParquet() throws SQLException {
    Path file = folder.resolve("a.parquet");
    try (Database database = Database.open()) {
      database.execute(
          "COPY (SELECT * FROM (VALUES ('nan'::DOUBLE), (1.0)) t(x)) TO "
              + Sql.text(file.toString())
              + " (FORMAT parquet)");
    }
    assertThatThrownBy(
            () -> new Table(folder).existing(file).with("missingWords", List.of("nan")).read())
        .hasMessageStartingWith("1 row misses a value (x 1)");
  }
}
