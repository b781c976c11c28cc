package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

class ColumnsTest {
  @TempDir Path folder;

  private Table penguins() {
    return new Table(folder)
        .file(
            "penguins.csv",
            "species,bill_length,sex,year",
            "Adelie,39.1,male,2007",
            "Adelie,39.5,female,2008",
            "Gentoo,46.1,female,2010");
  }

  @Test
  void numbersAreRealAndTextsAreCategories() {
    TableSource table = penguins().read();
    assertThat(table.space().kind(0)).isEqualTo(new Kind.Category(List.of("Adelie", "Gentoo")));
    assertThat(table.space().kind(1)).isEqualTo(Kind.real());
    assertThat(Table.row(table, 2)).containsExactly(1, 46.1, 0, 2010);
    assertThat(table.found().columns().get(0).range()).isEqualTo("Adelie, Gentoo");
    assertThat(table.found().columns().get(1).range()).isEqualTo("39.1 to 46.1");
  }

  @Test
  void numbersCanBeCategoriesOrWhole() {
    Table labelled = new Table(folder).file("a.csv", "k,n", "10,1", "9,2", "10,3");
    TableSource table =
        labelled.with("categories", List.of("k")).with("integers", List.of("n")).read();
    assertThat(table.space().kind(0)).isEqualTo(new Kind.Category(List.of("9", "10")));
    assertThat(table.space().kind(1)).isEqualTo(new Kind.Whole());
    refused(labelled.with("categories", List.of()).file("b.csv", "k,n", "1,1.5"), "integers")
        .hasMessage("column 'n' holds 1 numbers that are not whole");
  }

  @Test
  void columnsAreChosenOrLeftOut() {
    assertThat(penguins().with("columns", List.of("year", "sex")).read().space().kind(0))
        .isEqualTo(Kind.real());
    assertThat(penguins().with("without", List.of("species", "sex")).read().space().width())
        .isEqualTo(2);
    refused(penguins().with("columns", List.of("year")).with("without", List.of("sex")), "without");
    refused(
        penguins().with("without", List.of("species", "sex", "year", "bill_length")), "columns");
  }

  @Test
  void anUnknownColumnIsNamedBesideTheNearestAndAll() {
    refused(penguins().with("columns", List.of("bill-length")), "columns")
        .hasMessage(
            "there is no column 'bill-length' - did you mean 'bill_length'? the columns are"
                + " species, bill_length, sex, year");
    refused(penguins().with("sourceColumn", "island"), "sourceColumn")
        .hasMessage("there is no column 'island': the columns are species, bill_length, sex, year");
    for (String option : List.of("without", "categories", "integers")) {
      refused(penguins().with(option, List.of("flipper")), option);
    }
    refused(penguins().with("blockColumn", "date"), "blockColumn");
  }

  @Test
  void aTextOfTooManyLabelsIsRefused() {
    refused(penguins().with("maximumLevels", 1), "files")
        .hasMessage(
            "column 'species' has 2 distinct labels: list it under without, or raise maximumLevels"
                + " (1)");
  }

  @Test
  void numbersMixedWithTextSaySo() {
    Table mixed = new Table(folder).file("a.csv", "x", "1", "2", "three").with("maximumLevels", 2);
    refused(mixed, "files")
        .hasMessageContaining("2 of 3 values of column 'x' are numbers, line 4 is 'three'");
  }

  @Test
  void infiniteNumbersAreRefusedUnlessTheyMeanMissing() {
    Table table = new Table(folder).file("a.csv", "x", "1", "inf", "-Infinity", "2");
    refused(table, "files").hasMessageContaining("column 'x' holds 2 infinite values");
    assertThat(
            table
                .with("missingWords", List.of("inf", "-Infinity"))
                .with("missing", TableOptions.Missing.DROP)
                .read()
                .table()
                .rows()
                .size())
        .isEqualTo(2);
  }

  @Test
  void aConstantColumnIsReported() {
    TableSource table = new Table(folder).file("a.csv", "x,c", "1,5", "2,5.0").read();
    assertThat(table.found().notes()).contains("Column 'c' is constant: it teaches nothing.");
    assertThat(table.found().columns().get(1).distinct()).isEqualTo(1);
  }

  private static AbstractThrowableAssert<?, ?> refused(Table table, String option) {
    return assertThatThrownBy(table::read)
        .isInstanceOfSatisfying(
            OptionException.class, refusal -> assertThat(refusal.option()).isEqualTo(option));
  }
}
