package org.tributary.plugins.tabular.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstLineTest {
  @Test
  void separatorsInsideQuotesDoNotCount() {
    FirstLine line = FirstLine.of("\"a,b,\"\"c\"\"\"; d;e;D;");
    assertThat(line.separator()).isEqualTo(';');
    assertThat(line.names()).containsExactly("a,b,\"c\"", "d", "e", "D_2", "column4");
    assertThat(FirstLine.of("single").separator()).isEqualTo(',');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Temp (max, C);Hum (avg, %);Wind|1;2;3|4;5;6 ~ ;",
        "a;b|1,5;2,5|3,5;4,5 ~ ;",
        "a, first;b, second|1,5;2,5|3,5;4,5 ~ ;",
        "a,b,note|1,2,x;y;z|3,4,u;v ~ ','",
        "a,b|1,2|3,4,5|6,7 ~ ','",
        "title|x,y|1,2|3,4 ~ ','",
      })
  void theSeparatorGivesAllRecordsOneWidth(String text, String separator) {
    assertThat(FirstLine.of(text.replace('|', '\n')).separator()).isEqualTo(separator.charAt(0));
  }

  @Test
  void aQuotedNameMayHoldALineEndAndIsShownOnOneLine() {
    FirstLine line = FirstLine.of("\"x\n(cm)\",\"y\r\n\tof z\"\n1,2\n");
    assertThat(line.names()).containsExactly("x (cm)", "y of z");
    assertThat(line.renamed("t.csv").get(0))
        .isEqualTo(
            "A line end or another control character stands in the name of column 1 of t.csv, which"
                + " is read as 'x (cm)'.");
  }
}
