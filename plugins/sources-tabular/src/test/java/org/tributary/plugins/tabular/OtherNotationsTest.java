package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.plugins.tabular.TableOptions.DateOrder;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** Columns of numbers, dates and times in rarer notations never become labels in silence. */
class OtherNotationsTest {
  @TempDir Path folder;

  private Table column(String... values) {
    String[] lines = new String[values.length + 1];
    lines[0] = "x;y";
    for (int i = 0; i < values.length; i++) {
      lines[i + 1] = i * 0.5 + ";" + values[i];
    }
    return new Table(folder).file("t.csv", lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "R$ 5",
        "US$5",
        "CA$ 5",
        "-\u20ac5",
        "\u20ac-5",
        "($3)",
        "\u20b95",
        "5 \u20bd",
        "5 PLN",
        "PLN 5",
        "5PLN",
        "5 kr",
        "5 kr.",
        "5 z\u0142",
        "5 K\u010d",
        "Rs. 5",
        "5.000,00 \u20ac"
      })
  void currencies(String value) {
    assertThatThrownBy(column(value, value)::read)
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("2 of 2 values of column 'y' are numbers with a currency, line 2")
        .hasMessageContaining("write plain numbers, without the sign");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uff13", "\u0663", "\u0967\u0968", "\u2212\uff11.5", "\u0661\u0662,5"})
  void digitsOfOtherScripts(String value) {
    assertThatThrownBy(column("1", value, "2.5", value)::read)
        .hasMessageContaining(
            "4 of 4 values of column 'y' are numbers, 2 of them in other digits, line 3 is '"
                + value
                + "': write the digits 0 to 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "1/13/24 ~ are dates with two digits of the year ~ write four digits of the year and list",
        "1/3/24 5:10 PM ~ are dates with two digits of the year ~ write four digits of the year",
        "31.12.99 ~ are dates with two digits of the year ~ write four digits of the year and list",
        "10:15 ~ are times of day ~ write hours, minutes or seconds as a number",
        "9:05:30 PM ~ are times of day ~ write hours, minutes or seconds as a number",
        "Jan 13, 2024 ~ are dates, ~ list 'y' under dates;",
        "13-Jan-2024 ~ are dates, ~ list 'y' under dates;",
        "January 3rd, 2024 ~ are dates, ~ list 'y' under dates;",
        "1/13/2024 5:10 PM ~ are dates, ~ list 'y' under dates and set dateOrder",
        "2024-01 ~ are dates, ~ list 'y' under dates;",
        "Sat, 13 Jan 2024 10:00:00 GMT ~ are dates in another form ~ write them as 2024-12-31 and",
        "Sat Jan 13 10:00:00 UTC 2024 ~ are dates in another form ~ list 'y' under dates",
        "Saturday, January 13, 2024 ~ are dates in another form ~ list 'y' under dates",
        "2024-01-13 10:00 CET ~ are dates in another form ~ list 'y' under dates",
        "2024-01-13T10:00:00+01:00[Europe/Berlin] ~ are dates in another form ~ list 'y' under",
        "14. M\u00e4rz 2024 ~ are dates in another form ~ list 'y' under dates",
        "14 de mayo de 2024 ~ are dates in another form ~ list 'y' under dates",
        "2024\u5e741\u670813\u65e5 ~ are dates in another form ~ list 'y' under dates",
        "January 2024 ~ are dates in another form ~ list 'y' under dates",
        "Jan-24 ~ are dates in another form ~ list 'y' under dates",
        "13-Jan-24 ~ are dates in another form ~ list 'y' under dates",
        "2024-W03-6 ~ are dates in another form ~ list 'y' under dates",
        "Q1 2024 ~ are dates in another form ~ list 'y' under dates",
        "20240113T101500Z ~ are dates in another form ~ list 'y' under dates",
      })
  void datesAndTimes(String value, String what, String remedy) {
    assertThatThrownBy(column(value, value, value)::read)
        .hasMessageContaining("3 of 3 values of column 'y' " + what)
        .hasMessageContaining("line 2 is '" + value + "'")
        .hasMessageContaining(remedy);
  }

  /** A day, letters and a year of four digits make no date where the letters begin no month. */
  @ParameterizedTest
  @ValueSource(strings = {"3 Series 2018", "12 ABC 3456", "10 Downing 2024", "9 Marble 1204"})
  void labelsWithNumbersAroundThemAreLabels(String value) {
    Space space = column(value, value, value).read().pool().orElseThrow().rows().space();
    assertThat(space.kind(space.width() - 1)).isInstanceOf(Kind.Category.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Feb 2, 1970 ~ YEAR_FIRST ~ 32",
        "2-feb-1970 ~ DAY_FIRST ~ 32",
        "2nd February 1970 ~ MONTH_FIRST ~ 32",
        "02.Feb.1970 ~ DAY_FIRST ~ 32",
        "1970-02 ~ YEAR_FIRST ~ 31",
        "2/2/1970 6:00 PM ~ MONTH_FIRST ~ 32.75",
        "2/2/1970 12:00 am ~ MONTH_FIRST ~ 32",
        "2/2/1970, 12:30 p.m. ~ DAY_FIRST ~ 32.520833333",
        "Feb 2 1970 18:00 ~ YEAR_FIRST ~ 32.75",
      })
  void datesThatAreListedAreDays(String text, DateOrder order, double day) {
    TableSource table =
        column(text, text).with("dates", List.of("y")).with("dateOrder", order).read();
    assertThat(Table.row(table, 1)[1]).isCloseTo(day, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Foo 2, 1970", "31-Feb-1970", "2/2/1970 13:00 PM", "1970-13", "Feb 1970"})
  void whatIsNoDateIsSaid(String text) {
    assertThatThrownBy(column("1970-01-02", text).with("dates", List.of("y"))::read)
        .hasMessageStartingWith("1 of 2 values of column 'y' are no dates")
        .hasMessageContaining("line 3 is '" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5D+03",
        "2.d-2",
        "1.5\u00d710^3",
        "1.5 x 10**-3",
        "15*10\u207b\u00b3",
        "1.5 E3"
      })
  void powersOfTenWithAnotherSign(String value) {
    assertThatThrownBy(column(value, value)::read)
        .hasMessage(
            "2 of 2 values of column 'y' are numbers with another sign for powers of ten, line 2 is"
                + " '"
                + value
                + "': write e before the power, as in 1.5e3; else list 'y' under categories or"
                + " without");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-nan", "NAN", "1.#QNAN"})
  void aColumnOfNothingButNanIsNoColumnOfLabels(String word) {
    assertThatThrownBy(column(word, word, word)::read)
        .hasMessageContaining("0 of 3 values of column 'y' are numbers, line 2 is '" + word);
  }

  @Test
  void ofAQueryNeither() {
    Table table = new Table(folder).file("t.csv", "x,y", "1,2", "3,4");
    assertThatThrownBy(table.with("sql", "SELECT sqrt(-x) AS z, y FROM t")::read)
        .hasMessageContaining("0 of 2 values of column 'z' are numbers, row 1 is 'NaN'");
    assertThatThrownBy(table.with("sql", "  ;")::read).hasMessageContaining("it is empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3a",
        "12-B",
        "1st",
        "Q1",
        "25:00",
        "99/99/24",
        "v1.2.3",
        "5 top",
        "A1",
        "12D4",
        "5x102",
        "mark 12",
        "decker 12",
        "Route 66 West",
        "2024-001",
        "Q5 2024",
        "12 AB 3456"
      })
  void labelsWithDigitsStayLabels(String label) {
    assertThat(column(label, "other", label).read().space().kind(1))
        .isEqualTo(new Kind.Category(Stream.of(label, "other").sorted().toList()));
  }

  @Test
  void signsThatNobodySeesAreSpelled() {
    assertThatThrownBy(column("1.5", "2\u200b", "\ufeff3", "4")::read)
        .hasMessageContaining("line 3 is '2\\u200b', line 4 '\\ufeff3'");
    byte[] twice = "\ufeff\ufeffx,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
    TableSource table = new Table(folder).bytes("m.csv", twice).read();
    assertThat(table.found().columns().get(0).name()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\u0001',
      value = {
        "x y z => 1 2 3 => blanks",
        "x   y => 1.5     -2e3 => blanks",
        "day x y => Mo 1 2 => blanks",
        "x:y => 1:2 => colons",
        "x^y => 1^2 => '^'",
        "x~y~z => 1~2~3 => '~'",
        "x \u00a6 y => 1.5 \u00a6 2 => '\u00a6'",
        "\"x\" \"y\" => \"1\" 0.1 5 => blanks",
      })
  void aTableSeparatedOtherwiseIsNoTableOfOneColumn(String names, String row, String by) {
    assertThatThrownBy(new Table(folder).file("t.csv", names, row, row)::read)
        .hasMessageStartingWith("t.csv seems to be separated by " + by + ": separate its values by")
        .hasMessageEndingWith("Line 1 is: " + names);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "city name ~ New York ~ Los Angeles",
        "a b ~ 1 x ~ 2 y",
        "x ~ a:b ~ c:d",
        "note ~ one 1 ~ two 2",
        "a/b ~ x/y ~ 1/2",
        "mail ~ a@b ~ c@d"
      })
  void aColumnOfTextsWithBlanksIsOne(String name, String first, String second) {
    TableSource table = new Table(folder).file("t.csv", name, first, second).read();
    assertThat(table.space().kind(0))
        .isEqualTo(new Kind.Category(Stream.of(first, second).sorted().toList()));
  }

  @Test
  void aLineForSpreadsheetsAloneIsNamed() {
    for (String line : List.of("sep=;", "SEP=,", "\"sep=\t\"")) {
      assertThatThrownBy(new Table(folder).file("t.csv", line, "x;y", "1;2", "3;4")::read)
          .hasMessageContaining("which spreadsheets alone understand: delete that line");
    }
  }

  @Test
  void namesThatAreAllNumbersAreSaid() {
    Table table = new Table(folder).file("t.csv", "1.5,2", "3,4", "5,6");
    assertThat(table.read().found().warnings())
        .contains(
            "Line 1 of t.csv holds numbers only, 1.5, 2, and is read as the names of the columns:"
                + " if the file has no line of names, set header: false.");
    assertThat(table.with("header", false).read().table().rows().size()).isEqualTo(3);
    assertThat(new Table(folder).file("u.csv", "x,2", "3,4", "5,6").read().found().warnings())
        .isEmpty();
  }
}
