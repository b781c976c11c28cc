package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.space.Kind;

/** Valid files are never refused. */
class Rfc4180Test {
  @TempDir Path folder;

  private TableSource read(String text) {
    return new Table(folder).bytes("t.csv", text.getBytes(StandardCharsets.UTF_8)).read();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Temp (max, C);Hum (avg, %)\n1;2\n3;4\n",
        "\"x\n(cm)\",y\n1,2\n3,4\n",
        "\"x\r\n(cm)\",\"y\"\r\n1,2\r\n3,4\r\n",
        "\"x\n(cm)\";\"y\n\n(kg)\"\n1;2\n3;4\n",
        "y,\"x,\n\"\"first\"\"\"\n1,2\n3,4\n",
        "\ufeff\"x\r(cm)\"\ty\r\n1\t2\r\n3\t4\r\n",
        "\"a\n1,2\n3,4\",b\n1,2\n3,4\n",
        "Temp, max|Hum, avg\n1|2\n3|4\n",
        "Temp, max\tHum, avg\n1\t2\n3\t4\n",
        "a, first; b (c, d, e)\n1;2\n3;4\n",
        "x,y;z\n1,2\n3,4\n",
        "x,y\r1,2\r3,4\r",
        "x,y\r\n1,2\r\n3,4",
        "\ufeffx,y\n1,2\n3,4\n",
        "x,y\n1,2\n\n3,4\n\n\n",
        "\"x\" , \"y\"\n\"1\" , 2\n3,\"4\" \n",
        "\"a;b;c\",\"d;e\"\n1,2\n3,4\n",
        "x\ty\n1\t2\n3\t4\n",
        "x|y\n1|2\n3|4\n",
        "\"x, \"\"first\"\"\",y\n1,2\n3,4\n",
      })
  void aValidTableOfTwoColumnsIsRead(String text) {
    TableSource table = read(text);
    assertThat(Table.row(table, 0)).containsExactly(1, 2);
    assertThat(Table.row(table, 1)).containsExactly(3, 4);
    assertThat(table.table().rows().size()).isEqualTo(2);
  }

  @Test
  void quotedValuesHoldAnything() {
    TableSource table = read("n,c\n1,\"a \"\"q\"\"\nline, 2\"\n2,b\n3,5\" pipe\n");
    assertThat(table.space().kind(1))
        .isEqualTo(new Kind.Category(List.of("5\" pipe", "a \"q\"\nline, 2", "b")));
  }

  @Test
  void anEmptyLineOfATableOfOneColumnIsAMissingValue() {
    Table table =
        new Table(folder).bytes("o.csv", "x\n1\n\n\n2\n\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(table::read).hasMessageStartingWith("2 rows miss a value (x 2)");
    assertThat(table.with("missing", TableOptions.Missing.DROP).read().found().rowsRead())
        .isEqualTo(4);
    assertThat(read("x\n1\n2\n").table().rows().size()).isEqualTo(2);
  }

  @Test
  void everyNumberIsTheDoubleThatJavaReads() {
    Random random = new Random(7);
    Numeral numeral = new Numeral(TableOptions.DecimalMark.POINT, TableOptions.ThousandsMark.NONE);
    for (int i = 0; i < 200_000; i++) {
      String text =
          switch (i % 4) {
            case 0 -> Double.toString(Double.longBitsToDouble(random.nextLong()));
            case 1 -> Double.toString(random.nextGaussian());
            case 2 -> random.nextInt(100_000) + "." + random.nextInt(100_000) + "e" + (i % 50 - 25);
            default -> Long.toString(random.nextLong());
          };
      if (!text.equals("NaN")) {
        assertThat(numeral.read(text)).as(text).isTrue();
        assertThat(numeral.value()).as(text).isEqualTo(Double.parseDouble(text));
      }
    }
    for (String none :
        List.of("", "-", ".", "1e", "1e+", "0x10", "1d", "1_0", "e5", "1 2", "++1")) {
      assertThat(numeral.read(none)).as(none).isFalse();
    }
    for (String some : List.of("1.", ".5", "+3", "-0", "1E5", "007", "1e400", "-Infinity")) {
      assertThat(numeral.read(some)).as(some).isTrue();
      assertThat(numeral.value()).isEqualTo(Double.parseDouble(some));
    }
  }
}
