package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.ColumnSpace;
import org.tributary.sdk.space.Kind;

class FileFormatsTest {
  @TempDir Path folder;

  @Test
  void aHeaderNamesTheColumnsAndRowsKeepTheirOrder() {
    TableSource table = new Table(folder).file("a.csv", "x,y", "3,0.5", "1,-2e3", "2,7").read();
    assertThat(names(table)).containsExactly("x", "y");
    assertThat(Table.row(table, 0)).containsExactly(3, 0.5);
    assertThat(Table.row(table, 1)).containsExactly(1, -2000);
    assertThat(Table.row(table, 2)).containsExactly(2, 7);
  }

  @Test
  void withoutHeaderTheFirstLineIsData() {
    TableSource table = new Table(folder).file("a.csv", "3,5", "1,2").with("header", false).read();
    assertThat(table.table().rows().size()).isEqualTo(2);
    assertThat(names(table)).containsExactly("column0", "column1");
  }

  @Test
  void namesAreGivenWhereTheFileHasNone() {
    Table file = new Table(folder).file("a.csv", "3,5", "1,2").with("header", false);
    assertThat(names(file.with("names", List.of("low", "high")).read()))
        .containsExactly("low", "high");
    assertThatThrownBy(() -> file.with("names", List.of("low")).read())
        .isInstanceOf(OptionException.class)
        .hasMessage("1 names for the 2 columns of a.csv");
  }

  @Test
  void blanksAfterSeparatorsAreNoPartOfValues() {
    TableSource table =
        new Table(folder).file("a.csv", "n, kind", "1, red", "2, blue", "3, red").read();
    assertThat(names(table)).containsExactly("n", "kind");
    assertThat(levels(table, 1)).containsExactly("blue", "red");
  }

  @Test
  void aQuotedValueMayHoldTheSeparator() {
    TableSource table =
        new Table(folder).file("a.csv", "n,kind", "1,\"red, dark\"", "2,blue").read();
    assertThat(levels(table, 1)).containsExactly("blue", "red, dark");
  }

  @Test
  void latinOneIsReadAsSuch() {
    TableSource table =
        new Table(folder)
            .file("a.csv", StandardCharsets.ISO_8859_1, "n,kind", "1,\u00e9t\u00e9", "2,hiver")
            .with("charset", "latin-1")
            .read();
    assertThat(levels(table, 1)).containsExactlyInAnyOrder("\u00e9t\u00e9", "hiver");
  }

  @Test
  void aWrongCharacterSetIsSaidAndNotGuessed() {
    Table file =
        new Table(folder)
            .file("a.csv", StandardCharsets.ISO_8859_1, "n,kind", "1,\u00e9t\u00e9", "2,hiver");
    assertThatThrownBy(file::read)
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "a.csv is not utf-8: line 2 holds bytes that are no characters of it;"
                + " set charset to latin-1 or windows-1252");
  }

  @Test
  void aWrongCharacterSetInTheLineOfNamesIsSaidToo() {
    Table file =
        new Table(folder)
            .file("a.csv", StandardCharsets.ISO_8859_1, "n,\u00e9t\u00e9", "1,2", "3,4");
    assertThatThrownBy(file::read)
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("a.csv is not utf-8: line 1");
  }

  @Test
  void aFileOfTwoByteCharactersIsSaidToBeOne() {
    Table file =
        new Table(folder).file("a.csv", StandardCharsets.UTF_16LE, "n,kind", "1,red", "2,blue");
    assertThatThrownBy(file::read)
        .isInstanceOf(OptionException.class)
        .hasMessage("a.csv is not utf-8: line 1 holds a zero byte; set charset to utf-16");
  }

  @Test
  void aCharacterOnTheEdgeOfABlockIsOneCharacter() {
    String[] lines = new String[40_000];
    Arrays.fill(lines, "1,\u00e9");
    lines[0] = "n,kinds"; // so that a block of 65,536 bytes ends within a character
    assertThat(new Table(folder).file("a.csv", lines).read().table().rows().size())
        .isEqualTo(39_999);
  }

  @Test
  void aNameThatStandsTwiceIsChangedAndSaid() {
    TableSource table = new Table(folder).file("a.csv", "x,x,,X", "1,2,3,4", "5,6,7,8").read();
    assertThat(names(table)).containsExactly("x", "x_2", "column2", "X_3");
    assertThat(table.found().notes())
        .contains(
            "The name 'x' stands again over column 2 of a.csv, which is read as 'x_2'.",
            "No name stands over column 3 of a.csv, which is read as 'column2'.",
            "The name 'X' stands again over column 4 of a.csv, which is read as 'X_3'.");
  }

  @Test
  void linesMayEndInTwoWaysWithinOneFile() {
    for (String text : List.of("x,y\r\n1,2\n3,4\n", "x,y\n1,2\r\n3,4\r\n", "x,y\r\n1,2\n3,4\r\n")) {
      TableSource table =
          new Table(folder).bytes("a.csv", text.getBytes(StandardCharsets.UTF_8)).read();
      assertThat(names(table)).containsExactly("x", "y");
      assertThat(Table.row(table, 0)).containsExactly(1, 2);
      assertThat(Table.row(table, 1)).containsExactly(3, 4);
    }
  }

  @Test
  void aLineOfAnotherWidthIsAnErrorWhereLinesEndInTwoWaysToo() {
    byte[] wide = "x,y\r\n1,2\n3,4,9\n".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new Table(folder).bytes("a.csv", wide).read())
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("a.csv")
        .hasMessageContaining("line 3 has 3 values, line 1 has 2 names (x, y)");
  }

  @Test
  void tabsAndSemicolonsSeparateToo() {
    assertThat(Table.row(new Table(folder).file("a.tsv", "x\ty", "1\t2", "3\t4").read(), 1))
        .containsExactly(3, 4);
    assertThat(Table.row(new Table(folder).file("b.csv", "x;y", "1;2", "3;4").read(), 1))
        .containsExactly(3, 4);
  }

  @Test
  void aPackedFileIsReadAsWhatItHolds() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("x,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8));
    }
    TableSource table = new Table(folder).bytes("wine.red.csv.gz", packed.toByteArray()).read();
    assertThat(Table.row(table, 1)).containsExactly(3, 4);
    assertThat(table.sourceNames()).containsExactly("wine.red");
  }

  @Test
  void jsonLinesAreRows() {
    TableSource table =
        new Table(folder)
            .file("a.jsonl", "{\"x\": 1.5, \"kind\": \"red\"}", "{\"x\": 2, \"kind\": \"blue\"}")
            .read();
    assertThat(Table.row(table, 0)).containsExactly(1.5, 1);
    assertThat(Table.row(table, 1)).containsExactly(2, 0);
  }

  @Test
  void jsonTextsAmongNumbersAreWhatTheySay() {
    String[] mixed = {"{\"x\": 1}", "{\"x\": \"a \\\"b\\\"\\n\\u00e9\"}", "{\"x\": \"c\"}"};
    assertThat(levels(new Table(folder).file("a.jsonl", mixed).read(), 0))
        .containsExactly("1", "a \"b\"\n\u00e9", "c");
    mixed[2] = "{\"x\": 3}";
    assertThatThrownBy(new Table(folder).file("b.jsonl", mixed)::read)
        .hasMessageContaining("2 of 3 values of column 'x' are numbers, row 2 is 'a \"b\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"z\": 2}", "[2, 3]", "[{\"z\": 2}]", "[]"})
  void jsonOfListsOrObjectsIsRefusedWithItsColumn(String value) {
    String line = "{\"x\": 1, \"y\": " + value + "}";
    Table table = new Table(folder).file("a.jsonl", line, line.replace("1", "4"));
    assertThatThrownBy(table::read)
        .hasMessage(
            "column 'y' holds lists or objects, not values: write each of their values in a column"
                + " of its own, or list 'y' under without");
    assertThat(Table.row(table.with("without", List.of("y")).read(), 1)).containsExactly(4);
  }

  @Test
  void jsonLinesOfDifferentKeysMissValues() {
    Table table =
        new Table(folder)
            .file(
                "a.jsonl", "{\"x\": 1, \"y\": 2}", "{\"y\": 3}", "{\"z\": 4, \"x\": 5, \"y\": 6}");
    assertThatThrownBy(table::read).hasMessageStartingWith("2 rows miss a value (x 1, z 2)");
    TableSource read =
        table.with("without", List.of("z")).with("missing", TableOptions.Missing.DROP).read();
    assertThat(Table.row(read, 1)).containsExactly(5, 6);
  }

  @Test
  void parquetKeepsEveryBitOfANumber() throws SQLException {
    Path file = folder.resolve("a.parquet");
    try (Database database = Database.open()) {
      database.execute(
          "COPY (SELECT * FROM (VALUES (0.1::DOUBLE + 0.2, 'red'), (1e-300, 'blue')) t(x, kind))"
              + " TO "
              + Sql.text(file.toString())
              + " (FORMAT parquet)");
    }
    TableSource table = new Table(folder).existing(file).read();
    assertThat(Table.row(table, 0)).containsExactly(0.1 + 0.2, 1);
    assertThat(Table.row(table, 1)).containsExactly(1e-300, 0);
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    assertThatThrownBy(() -> new Table(folder).read())
        .isInstanceOf(OptionException.class)
        .hasMessage("files must name at least one file");
    assertThatThrownBy(() -> new Table(folder).file("a.csv").read())
        .isInstanceOf(OptionException.class)
        .hasMessage("a.csv is empty");
    assertThatThrownBy(() -> new Table(folder).file("b.csv", "x,y").read())
        .isInstanceOf(OptionException.class)
        .hasMessage("b.csv has no row");
  }

  @Test
  void aRowOfAnotherWidthIsRefusedWithItsLine() {
    Table file = new Table(folder).file("a.csv", "x,y", "1,2", "3,4", "5,6,7", "8,9");
    assertThatThrownBy(file::read)
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("cannot read a.csv")
        .hasMessageContaining("line 4 has 3 values, line 1 has 2 names (x, y)")
        .hasMessageEndingWith("Line 4 is: 5,6,7");
  }

  private static List<String> names(TableSource table) {
    return ((ColumnSpace) table.space()).columns().stream().map(ColumnSpace.Column::name).toList();
  }

  private static List<String> levels(TableSource table, int column) {
    return ((Kind.Category) table.space().kind(column)).levels();
  }
}
