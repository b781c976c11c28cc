package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.OptionException;

class SourcesTest {
  @TempDir Path folder;

  @Test
  void aColumnNamesTheSourcesAndIsNotModelled() {
    TableSource table =
        new Table(folder)
            .file("a.csv", "island,x", "Dream,1", "Biscoe,2", "Dream,3")
            .with("sourceColumn", "island")
            .read();
    assertThat(table.sourceNames()).containsExactly("Biscoe", "Dream");
    assertThat(table.table().countBySource()).containsExactly(1, 2);
    assertThat(table.space().width()).isEqualTo(1);
    assertThat(table.found().columns().get(0).type()).isEqualTo("source");
    assertThat(table.found().notes()).contains("Rows by source: Biscoe 1, Dream 2.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "it's", "C D", "?"})
  void aSourceOfFewerRowsThanColumnsIsSaidWithTheQueryThatLeavesItOut(String name) {
    List<String> lines = new ArrayList<>(List.of("land,x,y"));
    for (int i = 0; i < 12; i++) {
      lines.add((i == 7 ? name : i % 2 == 0 ? "A" : "B") + "," + i + "," + i * i);
    }
    Table file =
        new Table(folder)
            .file("my lands.csv", lines.toArray(String[]::new))
            .with("sourceColumn", "land");
    String said =
        file.read().found().warnings().stream()
            .filter(
                each -> each.startsWith("Source '" + name + "' has 1 row for 2 columns, too few"))
            .findFirst()
            .orElseThrow();
    TableSource left =
        file.with("sql", said.substring(said.indexOf("sql: ") + 5, said.length() - 1)).read();
    assertThat(left.sourceNames()).containsExactly("A", "B");
    assertThat(left.table().countBySource()).containsExactly(6, 5);
    assertThat(left.space().width()).isEqualTo(2);
  }

  @Test
  void elseEachFileIsASourceWhateverTheOrderOfItsColumns() {
    TableSource table =
        new Table(folder).file("red.csv", "x,y", "1,2").file("white.csv", "y,x", "4,3").read();
    assertThat(table.sourceNames()).containsExactly("red", "white");
    assertThat(Table.row(table, 1)).containsExactly(3, 4);
    assertThat(table.table().rows().source(1)).isEqualTo(1);
  }

  @Test
  void equalStemsAreToldApartByFolder() {
    TableSource table =
        new Table(folder).file("2019/sales.csv", "x", "1").file("2020/sales.csv", "x", "2").read();
    assertThat(table.sourceNames()).containsExactly("2019/sales", "2020/sales");
  }

  @Test
  void equalStemsInOneFolderAreToldApartByEnding() {
    TableSource table = new Table(folder).file("a.csv", "x", "1").file("a.tsv", "x", "2").read();
    assertThat(table.sourceNames()).containsExactly("a.csv", "a.tsv");
  }

  @Test
  void aFileNamedTwiceIsRefused() {
    Table twice = new Table(folder).file("a.csv", "x", "1");
    assertThatThrownBy(() -> twice.existing(folder.resolve("a.csv")).read())
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("named twice");
  }

  @Test
  void aColumnThatOneFileLacksIsRefusedUnlessLeftOut() {
    Table files =
        new Table(folder).file("red.csv", "x,y,z", "1,2,3").file("white.csv", "x,y", "3,4");
    assertThatThrownBy(files::read)
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "column 'z' is not in every file, it is missing in white: name the columns that all"
                + " files share under columns");
    assertThat(files.with("columns", List.of("x", "y")).read().space().width()).isEqualTo(2);
  }

  @Test
  void tooManySourcesAreRefused() {
    Table file = new Table(folder).file("a.csv", "id,x", "a,1", "b,2", "c,3");
    assertThatThrownBy(() -> file.with("sourceColumn", "id").with("maximumLevels", 2).read())
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("'id' names 3 sources");
  }
}
