package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.plugins.tabular.TableOptions.DateOrder;
import org.tributary.plugins.tabular.TableOptions.DecimalMark;
import org.tributary.plugins.tabular.TableOptions.ThousandsMark;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;

/** Columns of numbers never become labels in silence, whatever makes them look like text. */
class NumbersThatSeemNoneTest {
  @TempDir Path folder;

  /** Twenty rows of a column y of few numbers, with one word in line 6. */
  private Table withWord(String word) {
    List<String> lines = new ArrayList<>(List.of("x;y"));
    for (int i = 0; i < 20; i++) {
      lines.add(i * 0.25 + ";" + (i == 4 ? word : Integer.toString(i % 7)));
    }
    return new Table(folder).file("t.csv", lines.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NULL", "None", "unknown", "-", ".", "n.a.", "missing", "#N/A", "<NA>", "1_0"})
  void oneWordAmongNumbersIsRefusedWithColumnLineAndRemedy(String word) {
    assertThatThrownBy(withWord(word).with("missing", TableOptions.Missing.DROP)::read)
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "19 of 20 values of column 'y' are numbers, line 6 is '"
                + word
                + "': if that means missing, write missingWords: ['', 'NA', '?', '"
                + word
                + "'] and missing: drop; else list 'y' under categories or without");
  }

  @Test
  void theRemediesWork() {
    TableSource dropped =
        withWord("NULL")
            .with("missing", TableOptions.Missing.DROP)
            .with("missingWords", List.of("", "NULL"))
            .read();
    assertThat(dropped.table().rows().size()).isEqualTo(19);
    assertThat(dropped.space().kind(1)).isEqualTo(Kind.real());
    assertThat(withWord("NULL").with("categories", List.of("y")).read().space().kind(1))
        .isEqualTo(new Kind.Category(List.of("0", "1", "2", "3", "4", "5", "6", "NULL")));
    assertThat(withWord("NULL").with("without", List.of("y")).read().space().width()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "3,3 ~ numbers with a decimal comma ~ set decimalMark: comma",
        "-0,231 ~ numbers with a decimal comma ~ set decimalMark: comma",
        ",5 ~ numbers with a decimal comma ~ set decimalMark: comma",
        "1,5e3 ~ numbers with a decimal comma ~ set decimalMark: comma",
        "12, ~ numbers with a decimal comma ~ set decimalMark: comma",
        "1,288 ~ numbers with a comma ~ set decimalMark: comma or thousandsMark: comma",
        "1,128.5 ~ numbers with commas between thousands ~ set thousandsMark: comma",
        "1.128,5 ~ numbers with points between thousands ~ thousandsMark: point and decimalMark",
        "1 128.5 ~ numbers with blanks between thousands ~ set thousandsMark: blank",
        "12,34,567 ~ numbers with commas between thousands ~ set thousandsMark: comma",
        "1_128.5 ~ numbers with underscores between thousands ~ write the digits alone",
        "1'128.5 ~ numbers with apostrophes between thousands ~ set thousandsMark: apostrophe",
        "\u22120.332 ~ numbers with another minus sign ~ write the hyphen (-) for minus",
        "\u20137 ~ numbers with another minus sign ~ write the hyphen (-) for minus",
        "(7.5) ~ numbers with another minus sign ~ write the hyphen (-) for minus",
        "7.5 - ~ numbers with another minus sign ~ write the hyphen (-) for minus",
        "7.5- ~ numbers with another minus sign ~ write the hyphen (-) for minus",
        "12.5% ~ numbers with a percent sign ~ write plain numbers",
        "3,5 % ~ numbers with a percent sign ~ write plain numbers",
        "$1.28 ~ numbers with a currency ~ write plain numbers",
        "1.234,50 \u20ac ~ numbers with a currency ~ write plain numbers",
        "EUR 12 ~ numbers with a currency ~ write plain numbers",
        "01/13/2024 ~ dates ~ list 'y' under dates and set dateOrder",
        "13.1.2024 ~ dates ~ list 'y' under dates and set dateOrder",
        "2024-01-13 ~ dates ~ list 'y' under dates;",
        "2024-01-13T10:00:00+02:00 ~ dates ~ list 'y' under dates;",
      })
  void anotherNotationIsNamedWithItsOption(String value, String what, String remedy) {
    Table table = new Table(folder).file("t.csv", "x;y", "1;" + value, "2;" + value, "3;" + value);
    assertThatThrownBy(table::read)
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(
            "3 of 3 values of column 'y' are " + what + ", line 2 is '" + value + "'")
        .hasMessageContaining(remedy)
        .hasMessageEndingWith("else list 'y' under categories or without");
  }

  @Test
  void theOptionsReadTheseNotations() {
    assertThat(number("3,25", DecimalMark.COMMA, ThousandsMark.NONE)).isEqualTo(3.25);
    assertThat(number("-1.234,5", DecimalMark.COMMA, ThousandsMark.POINT)).isEqualTo(-1234.5);
    assertThat(number("1,234,567.5", DecimalMark.POINT, ThousandsMark.COMMA)).isEqualTo(1234567.5);
    assertThat(number("1\u202f234,5", DecimalMark.COMMA, ThousandsMark.BLANK)).isEqualTo(1234.5);
    assertThat(number("1'234.5", DecimalMark.POINT, ThousandsMark.APOSTROPHE)).isEqualTo(1234.5);
    assertThat(new Numeral(DecimalMark.POINT, ThousandsMark.COMMA).read("1,23")).isFalse();
    assertThat(new Numeral(DecimalMark.POINT, ThousandsMark.COMMA).read("1234,567")).isFalse();
  }

  private double number(String text, DecimalMark decimal, ThousandsMark thousands) {
    TableSource table =
        new Table(folder)
            .file("n.csv", "x;y", "1;" + text, "2;7")
            .with("decimalMark", decimal)
            .with("thousandsMark", thousands)
            .read();
    return Table.row(table, 0)[1];
  }

  @Test
  void datesAreDaysInTheOrderThatIsSet() {
    Table dates = new Table(folder).file("d.csv", "x,y", "1,01/02/1970", "2,03/04/1970");
    assertThat(column(dates.with("dates", List.of("y")).with("dateOrder", DateOrder.MONTH_FIRST)))
        .containsExactly(1.0, 31.0 + 28 + 3);
    assertThat(column(dates.with("dateOrder", DateOrder.DAY_FIRST)))
        .containsExactly(31.0, 31.0 + 28 + 31 + 2);
    assertThatThrownBy(dates.with("dateOrder", DateOrder.YEAR_FIRST)::read)
        .hasMessageContaining(
            "2 of 2 values of column 'y' are no dates with the year first, line 2")
        .hasMessageContaining("'01/02/1970'");
  }

  private static List<Double> column(Table table) {
    TableSource read = table.read();
    return List.of(Table.row(read, 0)[1], Table.row(read, 1)[1]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NAN", "-nan", "+NaN", "nan", "NaN(0x8)", "-NAN"})
  void everySpellingOfNanIsMissingWhereOneIs(String word) {
    Table table =
        withWord(word)
            .with("missing", TableOptions.Missing.DROP)
            .with("missingWords", List.of("", "NA", "NaN"));
    TableSource read = table.read();
    assertThat(read.found().columns().get(1).missing()).isEqualTo(1);
    assertThat(read.found().columns().get(1).range()).isEqualTo("0 to 6");
    assertThatThrownBy(table.with("missingWords", List.of(""))::read)
        .hasMessageContaining("19 of 20 values of column 'y' are numbers, line 6 is '" + word);
  }

  @Test
  void manyDoubtfulColumnsAreOneMistake() {
    Table table = new Table(folder).file("t.csv", "r,x,y", "A,\"1,128.5\",$3", "B,\"2,256.5\",$4");
    assertThatThrownBy(table::read)
        .hasMessageStartingWith("2 of 2 values of column 'x' are numbers with commas between")
        .hasMessageEndingWith("else list 'x' under categories or without; the like in 'y'");
    Table two = new Table(folder).file("u.csv", "r;x;y", "A;1,5;2,5", "B;3,5;4,5");
    assertThatThrownBy(two::read)
        .hasMessageContaining("column 'x'")
        .hasMessageEndingWith("; the like in 'y'");
  }

  @Test
  void aCommaIsNoDecimalMarkWhereOtherValuesHaveAPoint() {
    assertThatThrownBy(new Table(folder).file("t.csv", "x;y", "1;0.5", "2;1,234", "3;7")::read)
        .hasMessage(
            "3 of 3 values of column 'y' are numbers, 1 of them with commas between thousands, line 3"
                + " is '1,234': set thousandsMark: comma; else list 'y' under categories or"
                + " without");
  }

  @Test
  void moreNumbersThanLabelsAreAllowedAreStillNumbers() {
    List<String> lines = new ArrayList<>(List.of("x"));
    for (int i = 0; i < 30_000; i++) {
      lines.add(i == 29_990 ? "n/a" : i * 0.001 + "");
    }
    assertThatThrownBy(new Table(folder).file("late.csv", lines.toArray(String[]::new))::read)
        .hasMessageContaining(
            "29999 of 30000 values of column 'x' are numbers, line 29992 is 'n/a'");
  }

  @Test
  void aFewNumbersAmongLabelsAreSaid() {
    TableSource table = new Table(folder).file("t.csv", "c", "10", "1_0", "2_0", "2_0").read();
    assertThat(table.space().kind(0)).isEqualTo(new Kind.Category(List.of("10", "1_0", "2_0")));
    assertThat(table.found().warnings())
        .contains(
            "1 of 4 values of column 'c' are numbers and are read as labels, since line 3 is"
                + " '1_0'.");
    assertThat(table.found().notes()).containsAll(table.found().warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"# kg", "#\u00b0C", "#k", "~#", "#.5 mg/l", "#f", "'#", "#\u00bd", "> #", "= #"})
  void aNumberWithAUnitIsSaid(String form) {
    String first = form.replace("#", "1");
    Table table =
        new Table(folder)
            .file("t.csv", "x;y", "1;" + first, "2;" + form.replace("#", "-20"), "3;" + first)
            .file("u.csv", "x;y", "4;" + form.replace("#", "7"));
    TableSource read = table.read();
    assertThat(read.space().kind(1)).isInstanceOf(Kind.Category.class);
    assertThat(read.found().warnings())
        .containsExactly(
            "4 of 4 values of column 'y' are a number with the same signs beside it, line 2 of t"
                + " is '"
                + first
                + "', and are read as labels: if they are meant as numbers, write the number"
                + " alone; else list 'y' under categories.");
    assertThat(table.with("categories", List.of("y")).read().found().warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A#", "item #", "#-#5", "Q#", "#th of #"})
  void namesWithDigitsAreNotDoubted(String form) {
    Table table =
        new Table(folder)
            .file("t.csv", "y", form.replace("#", "1"), form.replace("#", "2"))
            .file("u.csv", "y", form.replace("#", "7"), form.replace("#", "1"));
    assertThat(table.read().found().warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 kg, 500 g, 3 kg, 7 g",
        "1.5K, 2M, 300K, 7M",
        "5.00 CR, 3.50 DR, 1.00 CR, 2.00 DR",
        "1/2, 3/4, 1 1/2",
        "12.5 \u00b1 0.3, 11 \u00b1 0.2, 3 \u00b1 1"
      })
  void numbersBesideSeveralUnitsOrFractionsAreSaid(String values) {
    String[] lines = ("y;" + values.replace(", ", ";")).split(";");
    assertThat(new Table(folder).file("t.csv", lines).read().found().warnings())
        .singleElement()
        .asString()
        .contains("values of column 'y' are ", ", line 2 is '" + lines[1] + "', and are read as");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1st, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th",
        "3a, 4a, 3b, 4b",
        "12-B, 13-B, 7-C, 8-C"
      })
  void namesThatBeginWithANumberAreNotDoubted(String values) {
    String[] lines = ("y;" + values.replace(", ", ";")).split(";");
    assertThat(new Table(folder).file("t.csv", lines).read().found().warnings()).isEmpty();
  }

  @Test
  void aSourceNamedAsMissingWordsAreStaysASource() {
    TableSource table =
        new Table(folder)
            .file("t.csv", "r,x", "AS,1", "NA,2", "EU,3", "NA,NA", "NA,5")
            .with("sourceColumn", "r")
            .with("missing", TableOptions.Missing.DROP)
            .read();
    assertThat(table.sourceNames()).containsExactly("AS", "EU", "NA");
    assertThat(table.table().countBySource()).containsExactly(1, 1, 2);
    assertThat(table.found().warnings())
        .contains(
            "2 rows have the source 'NA', which means missing in other columns: it is kept as a"
                + " source; leave those rows out if it is none.");
  }
}
