package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tributary.sdk.space.Kind;

/** Numbers that may be codes are read as numbers, and that is said with column, value and line. */
class ProbableCodesTest {
  @TempDir Path folder;

  private List<String> warnings(String... values) {
    String[] lines = new String[values.length + 1];
    lines[0] = "code,size";
    for (int i = 0; i < values.length; i++) {
      lines[i + 1] = values[i] + "," + (i * 0.5 + 0.1);
    }
    TableSource table = new Table(folder).file("t.csv", lines).read();
    assertThat(table.space().kind(0)).isEqualTo(Kind.real());
    assertThat(table.found().notes()).containsAll(table.found().warnings());
    return table.found().warnings();
  }

  @Test
  void zerosInFrontAreSaid() {
    assertThat(warnings("10001", "00501", "90210", "01234"))
        .containsExactly(
            "2 of 4 values of column 'code' begin with a zero that a number does not keep, line 3"
                + " is '00501': if they are codes, list 'code' under categories or without.");
    assertThat(warnings("007", "070", "700").get(0))
        .startsWith("2 of 3 values of column 'code' begin with a zero")
        .contains("line 2 is '007'");
    assertThat(warnings("1", "2", "-03").get(0)).contains("1 of 3 values", "line 4 is '-03'");
    assertThat(warnings("0000", "1234").get(0)).contains("1 of 2 values", "line 2 is '0000'");
    assertThat(warnings("31129999", "01012000").get(0)).contains("line 3 is '01012000'");
    assertThat(warnings("0", "-0.5", "0.25", "10")).isEmpty();
  }

  @Test
  void aPlusInFrontOfManyDigitsIsSaid() {
    assertThat(warnings("+4915112345", "+15550100", "4930123456"))
        .containsExactly(
            "2 of 3 values of column 'code' begin with a plus that a number does not keep, line 2 is"
                + " '+4915112345': if they are codes, list 'code' under categories or without.");
    assertThat(warnings("+1", "-2", "+3.5")).isEmpty();
  }

  @Test
  void textsThatDifferAndAreOneNumberAreSaid() {
    for (String pair : List.of("1.1 1.10", "250.0 250.00", "3.10 3.1", "12.50 12.500")) {
      String[] two = pair.split(" ");
      assertThat(warnings("7.5", two[0], two[1], "9.25"))
          .containsExactly(
              "In column 'code' line 3 is '"
                  + two[0]
                  + "' and line 4 is '"
                  + two[1]
                  + "', which are one number: if they are codes, list 'code' under categories or"
                  + " without.");
    }
    assertThat(warnings("1", "1.0", "2.5", "2.5", "0.50")).isEmpty();
  }

  @Test
  void powersOfTenThatNobodyMeantAreSaid() {
    assertThat(warnings("7E3", "1E5", "2E10").get(0))
        .startsWith(
            "3 of 3 values of column 'code' are written with an E and read as powers of ten, line 2"
                + " is '7E3'");
    assertThat(warnings("123", "12E4", "5678").get(0)).startsWith("1 of 3 values of column 'code'");
    assertThat(warnings("0E0", "1E1", "11").get(0)).contains("2 of 3 values", "line 2 is '0E0'");
    assertThat(warnings("17", "1e2", "4E+3").get(0)).contains("2 of 3 values", "line 3 is '1e2'");
    assertThat(warnings("1.5e3", "2.25e-4", "3e5")).isEmpty();
  }

  @Test
  void wholeNumbersThatDoublesCannotTellApartAreSaid() {
    assertThat(warnings("1152921504606846976", "1152921504606846977", "7").get(0))
        .startsWith(
            "2 of 3 values of column 'code' are whole numbers above 2^53, where not all differ,"
                + " line 2 is '1152921504606846976'");
    assertThat(warnings("-9007199254740993", "3").get(0)).startsWith("1 of 2 values");
    assertThat(warnings("123456789012345678901234567890", "3").get(0)).startsWith("1 of 2 values");
    assertThat(warnings("9007199254740993.0", "9007199254740995.0").get(0))
        .contains("2 of 2 values", "above 2^53", "line 2 is '9007199254740993.0'");
    assertThat(warnings("9007199254740991", "3")).isEmpty();
  }

  @Test
  void daysWithoutHyphensAreSaid() {
    assertThat(warnings("20240131", "20240201").get(0))
        .contains("may be dates YYYYMMDD that are read as numbers, line 2 is '20240131'");
    assertThat(warnings("20240131", "20249931")).isEmpty();
  }

  @Test
  void valuesWhoseSquaresOverflowAndColumnsThatDoNotVaryAreSaid() {
    assertThat(warnings("1.5e308", "-1.7e308").get(0))
        .isEqualTo(
            "Column 'code' reaches 1.7E308: squares of its values are beyond the range of numbers;"
                + " give it another unit, or list it under without.");
    TableSource table =
        new Table(folder)
            .file("c.csv", "r,c,x", "A,5,1", "A,5,2", "B,3,1.5", "B,4,2")
            .with("sourceColumn", "r")
            .read();
    assertThat(table.found().warnings()).containsExactly("Column 'c' is constant in source 'A'.");
  }

  @Test
  void aTableOfFewRowsRepeatedIsSaid() {
    TableSource table =
        new Table(folder).file("d.csv", "x", "1", "2", "1", "2", "1", "2", "1", "2").read();
    assertThat(table.found().warnings())
        .containsExactly("6 rows repeat an earlier row of their source exactly.");
  }
}
