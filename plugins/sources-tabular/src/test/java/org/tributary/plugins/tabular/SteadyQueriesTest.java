package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

/** A query gives the same rows at each reading, with their types, and it ends. */
class SteadyQueriesTest {
  @TempDir Path folder;

  private Table table(String sql) {
    return new Table(folder)
        .file("t.csv", "zip,x,y", "00501,9,1.5", "10001,10,NA", "90210,11,2.5")
        .with("sql", sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT random() AS x FROM t",
        "SELECT x + CAST(Random() * 10 AS INT) AS x FROM t",
        "SELECT x FROM t WHERE (SELECT now()) > TIMESTAMP '2020-01-01'",
        "SELECT x, current_date AS d FROM t",
        "SELECT x, date_diff('day', DATE '2020-01-01', today()) AS d FROM t",
        "SELECT x FROM t ORDER BY uuid()",
        "SELECT x FROM t USING SAMPLE 2 ROWS",
        "SELECT x FROM t TABLESAMPLE 50%",
        "WITH r AS (SELECT gen_random_uuid() AS u, x FROM t) SELECT x FROM r ORDER BY u",
        "SELECT reservoir_quantile(x, 0.5) AS x FROM t",
        "SELECT x, age(TIMESTAMP '2020-01-01') AS a FROM t",
        "SELECT x, CURRENT_TIMESTAMP AS c FROM t",
      })
  void chanceAndTheClockAreRefused(String sql) {
    assertThatThrownBy(table(sql)::read)
        .isInstanceOfSatisfying(
            OptionException.class, refusal -> assertThat(refusal.option()).isEqualTo("sql"))
        .hasMessageStartingWith("the query uses ")
        .hasMessageContaining("which gives other rows at each reading");
  }

  @Test
  void wordsThatOnlyLookLikeItAreAllowed() {
    assertThat(table("SELECT x, 'random()' AS note, y AS now FROM t WHERE y > 1").read())
        .extracting(read -> read.table().rows().size())
        .isEqualTo(2);
    assertThat(
            new Table(folder)
                .file("u.csv", "current_date,x", "1,2", "3,4")
                .with(
                    "sql",
                    "SELECT current_date, x FROM u USING SAMPLE reservoir(2 ROWS) REPEATABLE (7)")
                .read()
                .space()
                .width())
        .isEqualTo(2);
  }

  @Test
  void columnsKeepTheTypesOfTheQuery() {
    TableSource read =
        table(
                "SELECT lpad(zip, 5, '0') AS code, x, CAST(x AS VARCHAR) AS label, x > 9 AS big"
                    + " FROM t")
            .read();
    assertThat(read.space().kind(0))
        .isEqualTo(new Kind.Category(List.of("00501", "10001", "90210")));
    assertThat(read.space().kind(1)).isEqualTo(Kind.real());
    assertThat(read.space().kind(2)).isEqualTo(new Kind.Category(List.of("9", "10", "11")));
    assertThat(read.space().kind(3)).isEqualTo(new Kind.Category(List.of("false", "true")));
  }

  @Test
  void numbersCompareAsNumbersAndMissingOnesAreNull() {
    assertThat(Table.row(table("SELECT max(x) AS x, count(y) AS n FROM t").read(), 0))
        .containsExactly(11, 2);
    assertThat(Table.row(table("SELECT x FROM t WHERE x > 9 ORDER BY x").read(), 0))
        .containsExactly(10);
    assertThat(Table.row(table("SELECT x FROM t WHERE y IS NULL").read(), 0)).containsExactly(10);
  }

  @Test
  void aQueryThatFailsSaysWhy() {
    assertThatThrownBy(table("SELECT x FROM t WHERE y <> 'NA'")::read)
        .hasMessageContaining("Could not convert string 'NA' to DOUBLE")
        .hasMessageEndingWith("a column of numbers is NULL where a value is missing");
    assertThatThrownBy(table("SELECT z FROM t")::read).hasMessageContaining("\"z\" not found");
  }

  @Test
  void typedFilesKeepTheirTypes() throws SQLException {
    Path file = folder.resolve("p.parquet");
    try (Database database = Database.open()) {
      database.execute(
          "COPY (SELECT * FROM (VALUES (9007199254740993, 0.1::FLOAT, 'NaN'::DOUBLE, '007'),"
              + " (5, 0.25::FLOAT, 1.5, '011')) t(id, x, y, code)) TO "
              + Sql.text(file.toString())
              + " (FORMAT parquet)");
    }
    Table table = new Table(folder).existing(file).with("missing", TableOptions.Missing.DROP);
    TableSource read = table.with("without", List.of("y")).read();
    assertThat(Table.row(read, 0)[1]).isEqualTo(0.1);
    assertThat(read.found().warnings())
        .anyMatch(each -> each.contains("'id' are whole numbers above 2^53"))
        .anyMatch(each -> each.contains("'code' begin with a zero"));
    assertThatThrownBy(table.with("without", List.of())::read)
        .hasMessageContaining("1 of 2 values of column 'y' are numbers, row 1 is 'NaN'");
    assertThat(table.with("missingWords", List.of("", "nan")).read().table().rows().size())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @Tag("acceptance")
  @ValueSource(
      strings = {
        "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) AS x"
            + " FROM r",
        "SELECT count(*) AS x FROM range(1000000000000000) s(i)",
        "SELECT i AS x FROM range(1000000000000000) s(i)",
        "SELECT a.x FROM t a, t b, range(1000000000000) s(i)",
      })
  @Timeout(30)
  void aQueryWithoutEndIsGivenUp(String sql) {
    assertThatThrownBy(table(sql).with("sqlSeconds", 1)::read)
        .isInstanceOfSatisfying(
            OptionException.class, refusal -> assertThat(refusal.option()).isEqualTo("sql"))
        .hasMessage("the query was given up after 1 s: has it an end? If it has, raise sqlSeconds");
  }

  @Test
  @Tag("acceptance")
  void aQueryThatNeedsTooMuchMemoryIsGivenUp() {
    assertThatThrownBy(
            table("SELECT len(list(i)) AS x FROM range(1000000000000) s(i)").with("sqlSeconds", 300)
                ::read)
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith("the query was given up, since it needs more than ");
  }

  @Test
  void whatReadsBeyondTheNamedFilesNeedsThePermissionAndThenWorks() throws Exception {
    Path other = folder.resolve("other.csv");
    Files.writeString(other, "x\n7\n8\n");
    TableFactory factory = new TableFactory();
    assertThat(factory.permissions(table("SELECT x FROM t").options())).isEmpty();
    assertThat(factory.permissions(table("WITH r AS (FROM t) SELECT x FROM r").options()))
        .isEmpty();
    for (String source : List.of("read_csv('%s')", "'%s'")) {
      Table free = table("SELECT x FROM " + source.formatted(other));
      assertThat(factory.permissions(free.options())).isEqualTo(Set.of("sql"));
      assertThatThrownBy(free::read).hasMessageContaining("a query can read the named files only");
      TableSource read = (TableSource) factory.create(free.options());
      assertThat(Table.row(read, 0)).containsExactly(7);
      assertThat(read.found().warnings())
          .anyMatch(each -> each.startsWith("The query reads beyond the named files ("));
    }
  }
}
