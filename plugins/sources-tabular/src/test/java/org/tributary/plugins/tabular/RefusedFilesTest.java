package org.tributary.plugins.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.sdk.OptionException;

/** A refusal says what differs, where, and what to do. */
class RefusedFilesTest {
  @TempDir Path folder;

  private AbstractThrowableAssert<?, ?> refused(String name, String... lines) {
    return refused(new Table(folder).file(name, lines));
  }

  private static AbstractThrowableAssert<?, ?> refused(Table table) {
    return assertThatThrownBy(table::read).isInstanceOf(OptionException.class);
  }

  @Test
  void commentsAndTitlesAboveTheNames() {
    refused("t.csv", "# units: cm", "x,y", "1,2", "3,4")
        .hasMessage(
            "cannot read t.csv: line 2 has 2 values, line 1 has 1 name (# units: cm);"
                + " comments or a title above the names? Delete them. Line 2 is: x,y");
    refused("t.csv", "Exported from Station 7", "Date: 2024-01-01", "x,y", "1,2", "3,4")
        .hasMessageContaining("line 3 has 2 values, line 1 has 1 name")
        .hasMessageContaining("Delete them. Line 3 is: x,y");
    refused("t.csv", "# a, b, c", "x,y", "1,2", "3,4").hasMessageContaining("Delete them");
    refused("t.csv", "Sales, Q1", "", "r,x,y", "A,1,2", "B,3,4")
        .hasMessageContaining("line 3 has 3 values, line 1 has 2 names (Sales, Q1); comments or a");
    refused("t.csv", "Sales; Q1", "r;x;y", "A;1;2", "B;3;4")
        .hasMessageContaining("comments or a title above the names? Delete them. Line ");
    // Not that there is no column region.
    refused(
            new Table(folder)
                .file("t.csv", "# exported 2024", "region,x", "A,1", "B,2")
                .with("sourceColumn", "region"))
        .hasMessageContaining("line 2 has 2 values, line 1 has 1 name (# exported 2024); comments");
    refused("t.csv", "% made by a program", "x;y", "1;2").hasMessageContaining("Delete them");
    refused("t.csv", "\"Exported, from 7\"", "", "x\ty", "1\t2")
        .hasMessageContaining(
            "line 3 has 2 values, line 1 has 1 name (Exported, from 7); comments");
    refused("t.csv", "Report", "a", "b", "c", "d", "e", "f", "x,y", "1,2")
        .hasMessageContaining(
            "line 8 has 2 values, line 1 has 1 name (Report); comments or a title");
    refused("t.csv", "x,y", "1,2", "# calibrated", "3,4")
        .hasMessageEndingWith(
            "line 3 has 1 value, line 1 has 2 names (x, y); a comment among the rows? Delete it."
                + " Line 3 is: # calibrated");
    refused("t.csv", "x,y", "1,2", "3,4", "(2 rows)")
        .hasMessageContaining("it is the last line: a note below the rows? Delete it. Line 4 is:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\r", ",", ";;", "\n\n", "\ufeff", "\t"})
  void aFirstLineWithoutNames(String line) {
    refused("t.csv", line, "x,y", "1,2", "3,4")
        .hasMessage(
            "t.csv begins with an empty line: the names of the columns stand in line 1; delete what"
                + " stands above them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "// units, cm ~ x,y ~ 'x', 'y' ~ '// units', 'cm'",
        "Station 7,2024 ~ x,y ~ 'x', 'y' ~ 'Station 7', '2024'",
        "x,y ~ (cm),(kg) ~ '(cm)', '(kg)' ~ 'x', 'y'",
        "x,y ~ cm,kg ~ 'cm', 'kg' ~ 'x', 'y'"
      },
      quoteCharacter = '\u0001')
  void linesOfTextsAtTheTopOfNumbers(String first, String second, String texts, String columns) {
    refused("t.csv", first, second, "1,2", "3,4", "5,6")
        .hasMessage(
            "line 2 holds texts, "
                + texts
                + ", where numbers stand in columns "
                + columns
                + ": names, units or a title? Delete that line, or what stands above it");
  }

  @Test
  void namesThatComeAgain() {
    refused("t.csv", "r,x,y", "A,1,2", "A,3,4", "r,x,y", "B,5,6", "B,7,8")
        .hasMessage(
            "line 4 holds the names of the columns again, 'x', 'y', where numbers stand in columns"
                + " 'x', 'y': delete that line");
    refused("t.csv", "x", "1", "2", "x", "3").hasMessageContaining("line 4 holds the names");
    // A word that means missing is no name, though it stands twice in one line.
    refused("t.csv", "x,y", "NULL,NULL", "1,2", "3,4").hasMessageContaining("missingWords");
    refused("t.csv", "x,y", "1,2", "3,4", "5,6", "7,8", "9,1", "2,3", "none,void")
        .hasMessageContaining("line 8 is 'none': if that means missing");
  }

  @Test
  void rowNamesWithoutAName() {
    refused("t.csv", "x,y", "\"0\",0.285,5.557", "\"1\",-0.798,4.250")
        .hasMessage(
            "cannot read t.csv: line 2 has 3 values, line 1 has 2 names (x, y); row names"
                + " without a name above them? Name every column (in R: write.csv with row.names ="
                + " FALSE). Line 2 is: \"0\",0.285,5.557");
    for (String separator : List.of(";", "\t", "|")) {
      String row = "row one,0.2,5".replace(",", separator);
      refused("t.csv", "x,y".replace(",", separator), row, row.replace("one", "two"))
          .hasMessageContaining(
              "line 2 has 3 values, line 1 has 2 names (x, y); row names without");
    }
    refused("t.csv", "x,y", "a,1,red").hasMessageContaining("; row names without a name above");
    // One line of three values among lines of two has no row names.
    refused("t.csv", "x,y", "1,000,2", "1,2", "3,4")
        .hasMessageContaining("(x, y); a text that holds the separator is quoted with \". Line 2");
    refused("t.csv", "x,y,", "1,2", "3,4")
        .hasMessageContaining("(x, y, column2); a separator too many at the end of line 1? Line 2");
  }

  @Test
  void aSeparatorTooMany() {
    for (String separator : List.of(",", ";", "\t", "|")) {
      String line = "A,1,2,".replace(",", separator);
      refused("t.csv", "r,x,y".replace(",", separator), line, line)
          .hasMessageContaining("line 2 has 4 values, line 1 has 3 names (r, x, y); a separator")
          .hasMessageContaining("too many at the end of the line? Take it away, or name that");
    }
  }

  @Test
  void quotesOfOtherKinds() {
    refused("t.csv", "d,c", "0.143,'a, b'", "-0.626,'a, b'")
        .hasMessageContaining("3 values, line 1 has 2 names (d, c)")
        .hasMessageContaining("is quoted with \", not with '. Line 2 is: 0.143,'a, b'");
    for (String quotes :
        List.of("``", "\u201c\u201d", "\u201e\u201c", "\u00ab\u00bb", "\u2018\u2019")) {
      String row = "1," + quotes.charAt(0) + "a, b" + quotes.charAt(1);
      refused("t.csv", "d,c", row, row)
          .hasMessageContaining(
              "is quoted with \", not with " + quotes.charAt(0) + ". Line 2 is: " + row);
    }
    refused("t.csv", "d;c", "1;'a; b'", "2;c").hasMessageContaining("not with '. Line 2 is: 1;'a;");
    refused("t.csv", "d,c", "1,it's, ok", "2,x")
        .hasMessageContaining("quoted with \". Line 2 is: 1,it's, ok");
    refused("t.csv", "d,c", "1,a\\, b", "2,c")
        .hasMessageContaining("quoted with \", a backslash does not do. Line 2 is: 1,a\\, b");
    for (String row : List.of("1;\"say \\\"hi\\\"; ok\"", "1;\"\\\"x\"", "1;\"C \\\"D\\\"\"")) {
      refused("t.csv", "d;c", "0;a", row)
          .hasMessageContaining("line 3: after a closing quote (\") stands '")
          .hasMessageContaining("written twice (\"\"), not with a backslash. Line 3 is: " + row);
    }
    refused("t.csv", "d,c", "0.284,\"say \\\"hi\\\", ok\"")
        .hasMessage(
            "cannot read t.csv: line 2: after a closing quote (\") stands 'h': a quote inside quotes"
                + " is written twice (\"\"), not with a backslash. Line 2 is: 0.284,\"say \\\"hi\\\","
                + " ok\"");
    refused("t.csv", "r,x", "A,1", "A,\"1", "B,2")
        .hasMessage(
            "cannot read t.csv: line 3: a quote (\") that is opened there is never closed. Line 3"
                + " is: A,\"1");
    refused("t.csv", "x;y", "1;\"2", "3;4").hasMessageContaining("line 2: a quote (\") that is op");
    refused("t.csv", "\"x,y", "1,2").hasMessageContaining("line 1: a quote (\") that is opened");
    refused("t.csv", "x,y", "1,\"a\"\"", "2,b")
        .hasMessageContaining("line 2: a quote (\") that is");
    refused("t.csv", "x,y", "\"1,2\r", "3,4")
        .hasMessageContaining("line 2: a quote (\") that is o");
    refused("t.csv", "r,x", "A,\"1\"x").hasMessageContaining("stands 'x'");
  }

  @Test
  void shortAndLongLines() {
    refused("t.csv", "region,x,y", "A,1,2", "A,1.233", "B,3,4")
        .hasMessage(
            "cannot read t.csv: line 3 has 2 values, line 1 has 3 names (region, x, y)."
                + " Line 3 is: A,1.233");
    refused("t.csv", "x,y", "1,2", "3,4", "5")
        .hasMessageContaining("line 4 has 1 value, line 1")
        .hasMessageContaining("it is the last line: is the file cut off? Line 4 is: 5");
    assertThatThrownBy(
            new Table(folder).with("header", false).file("cut.csv", "1,2,3", "4,5")::read)
        .hasMessageContaining("is the file cut off? Line 2 is: 4,5");
    refused("t.csv", "x;y", "1;2", "3", "5;6", "7;8")
        .hasMessageEndingWith("line 3 has 1 value, line 1 has 2 names (x, y). Line 3 is: 3");
    refused("t.csv", "x,y,z", "1,\"2\n3\",4", "5,6", "7,8,9")
        .hasMessageEndingWith("line 4 has 2 values, line 1 has 3 names (x, y, z). Line 4 is: 5,6");
    refused("t.csv", "x\ty\tz", "1\t2\t3", "4\t5")
        .hasMessageContaining(
            "line 3 has 2 values, line 1 has 3 names (x, y, z); it is the last l");
    refused("t.csv", "r,x,y", "A,1,2", "B,3,4,7,8")
        .hasMessageEndingWith(
            "line 3 has 5 values, line 1 has 3 names (r, x, y); a text that holds the separator is"
                + " quoted with \". Line 3 is: B,3,4,7,8");
    refused("t.csv", "x|y", "1|2", "3|4|5", "6|7").hasMessageContaining("line 3 has 3 values");
    refused("t.csv", "x,y", "1,2", "\"a\nb\",4", "5,6,7")
        .hasMessageContaining("line 5 has 3 values");
    refused(new Table(folder).file("n.csv", "1,2", "3,4,5").with("header", false))
        .hasMessageContaining("line 2 has 3 values, line 1 has 2 values");
    refused("long.csv", "x,y", "1," + "z".repeat(300) + ",\u001b[31m")
        .hasMessageEndingWith("Line 2 is: 1," + "z".repeat(58) + "...");
  }

  @Test
  void filesThatAreNoTextAreNamed() throws IOException {
    refused(new Table(folder).bytes("t.xlsx", zip("[Content_Types].xml", "xl/workbook.xml")))
        .hasMessage("t.xlsx is a spreadsheet: export it as CSV");
    refused(new Table(folder).bytes("t.ods", zip("mimetype"))).hasMessageContaining("spreadsheet");
    refused(new Table(folder).bytes("renamed.csv", zip("[Content_Types].xml")))
        .hasMessage("renamed.csv is a spreadsheet: export it as CSV");
    refused(new Table(folder).bytes("t.csv.zip", zip("t.csv")))
        .hasMessage("t.csv.zip is a zip archive: unpack it and name the file inside");
    refused(signed("t.csv.bz2", "BZh91AY")).hasMessageContaining("packed by bzip2: unpack it");
    refused(signed("t.csv.xz", "\u00fd7zXZ\0")).hasMessageContaining("packed by xz: unpack it");
    refused(signed("t.csv.zst", "(\u00b5/\u00fd")).hasMessageContaining("packed by zstd: unpack");
    refused(signed("t.7z", "7z\u00bc\u00af'\u001c")).hasMessageContaining("a 7z archive: unpack");
    refused(signed("t.xls", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1"))
        .hasMessageContaining("t.xls is a spreadsheet: export it as CSV");
    refused(signed("t.csv", "PAR1\0\0")).hasMessageContaining("let its name end in .parquet");
    refused(signed("t.csv", "%PDF-1.7")).hasMessageContaining("is a PDF document");
    refused(signed("t.csv", "<!DOCTYPE html><html>")).hasMessageContaining("is a web page");
    refused(signed("t.csv", "{\"x\": 1}")).hasMessageContaining("let its name end in .json");
    refused(new Table(folder).bytes("t.csv", zip("[Content_Types].xml", "word/document.xml")))
        .hasMessageContaining("is a text document or slides: export the table as CSV");
    refused(new Table(folder).bytes("t.csv", zip("a/", "a/t.csv")))
        .hasMessageContaining("unpack it");
    refused(new Table(folder).bytes("t.zip", zip())).hasMessageContaining("a zip archive: unpack");
    refused(signed("t.csv", "Obj\u0001")).hasMessageContaining("is an Avro file: export it as CSV");
    refused(signed("t.csv", "ORC\n\3")).hasMessageContaining("is an ORC file: export it as CSV");
    refused(signed("t.csv.lz4", "\u0004\"M\u0018"))
        .hasMessageContaining("packed by lz4: unpack it");
    refused(signed("t.rds", "X\n\0\0\0")).hasMessageContaining("is an R data file: export it");
    refused(signed("t.sav", "$FL2@(#)")).hasMessageContaining("is an SPSS file: export it as CSV");
    refused(signed("t.dta", "<stata_dta>")).hasMessageContaining("is a Stata file: export it");
    refused(signed("t.pkl", "\u0080\u0004\u0095"))
        .hasMessageContaining("is a Python pickle: export");
    refused(signed("t.csv", "GIF89a")).hasMessageContaining("is an image");
    refused(signed("t.csv", "<table><tr>")).hasMessageContaining("is a web page");
    refused(signed("t.csv", "@RELATION iris\n")).hasMessageContaining("is an ARFF file: export it");
    refused(signed("t.csv", "INSERT INTO t ")).hasMessageContaining("holds SQL: export it as CSV");
    refused("t.md", "| x | y |", "|---|:-:|", "| 1 | 2 |")
        .hasMessageContaining("table of Markdown");
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
    refused(new Table(folder).bytes("t.tar", tar)).hasMessageContaining("a tar archive: unpack it");
    refused(new Table(folder).bytes("t.tar.gz", gz(tar))).hasMessageContaining("a tar archive");
  }

  /** Names of columns may begin as the signs of other formats do. */
  @Test
  void namesThatBeginAsSignsDoAreRead() {
    for (String name : new String[] {"ORCID", "RDX", "ORC", "Rar", "PK", "GIF"}) {
      Table table = new Table(folder).file(name + ".csv", name + ",y", "1.5,2", "2.5,3", "3.5,4");
      assertThat(table.read().pool().orElseThrow().rows().size()).isEqualTo(3);
    }
  }

  private Table signed(String name, String signs) {
    return new Table(folder)
        .bytes(name, (signs + "x".repeat(99)).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void brokenJsonAndParquetSayWhy() {
    refused("t.jsonl", "{\"x\": 1}", "{\"x\": 2", "{\"x\": 3}")
        .hasMessageStartingWith("cannot read t.jsonl: Malformed JSON");
    String[] many = new String[60_000];
    Arrays.fill(many, "{\"x\": 1}");
    many[59_990] = "{\"x\": ]";
    refused("late.jsonl", many).hasMessageStartingWith("cannot read late.jsonl: Malformed JSON");
    refused("t.parquet", "x,y", "1,2").hasMessageContaining("cannot read t.parquet: ");
  }

  @Test
  void aByteOrderMarkNamesTheCharacterSet() {
    byte[] marked = "\ufeffx,y\n1,2\n".getBytes(StandardCharsets.UTF_16LE);
    refused(new Table(folder).bytes("t.csv", marked))
        .hasMessage(
            "t.csv is not utf-8: it begins with the byte order mark of utf-16; set charset to"
                + " utf-16");
    refused(new Table(folder).bytes("t.csv", "\ufeffx\n1\n".getBytes(StandardCharsets.UTF_16BE)))
        .hasMessageContaining("set charset to utf-16");
    refused(
            new Table(folder)
                .bytes("t.csv", "\ufeffx,\u00e9\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .with("charset", "latin-1"))
        .hasMessageContaining("byte order mark of utf-8; set charset to utf-8");
    refused(new Table(folder).bytes("t.jsonl", marked))
        .hasMessageContaining("begins with the byte order mark of utf-16, JSON is UTF-8");
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String mark : List.of("", "\ufeff")) {
        byte[] bytes = (mark + "x,y\n1,2\n").getBytes(charset);
        TableSource table =
            new Table(folder).bytes("w.csv", bytes).with("charset", "utf-16").read();
        assertThat(Table.row(table, 0)).containsExactly(1, 2);
        assertThat(table.found().columns().get(0).name()).isEqualTo("x");
      }
    }
  }

  @Test
  void theCharacterSetOfWindowsIsNamedWhereItsBytesAre() {
    Charset windows = Charset.forName("windows-1252");
    String[] lines = {"n,c", "1,\u201cK\u00f6ln\u201d", "2,\u20ac rate"};
    Table table = new Table(folder).file("t.csv", windows, lines);
    refused(table).hasMessageEndingWith("no characters of it; set charset to windows-1252");
    refused(table.with("charset", "latin-1"))
        .hasMessage(
            "t.csv is not latin-1: line 2 holds the byte 0x93, which is a control character in it;"
                + " set charset to windows-1252");
    assertThat(table.with("charset", "windows-1252").read().found().columns().get(1).range())
        .isEqualTo("\u201cK\u00f6ln\u201d, \u20ac rate");
  }

  @Test
  void aZeroByteInAPlainTextIsDamage() {
    byte[] bytes = "x,y\n1,2\n3,4\n5,6\n7,8\n".getBytes(StandardCharsets.UTF_8);
    bytes[8] = 0;
    refused(new Table(folder).bytes("t.csv", bytes))
        .hasMessage("t.csv is not utf-8: line 3 holds a zero byte; is the file damaged?");
  }

  @Test
  void gzIsToldByItsBytesAndNotByItsName() {
    byte[] text = "x,y\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Table.row(new Table(folder).bytes("a.csv", gz(text)).read(), 1))
        .containsExactly(3, 4);
    assertThat(Table.row(new Table(folder).bytes("b.csv.gz", text).read(), 1))
        .containsExactly(3, 4);
    byte[] cut = gz("x,y\n1,2\n".repeat(999).getBytes(StandardCharsets.UTF_8));
    refused(new Table(folder).bytes("c.csv.gz", Arrays.copyOf(cut, cut.length - 9)))
        .hasMessage("c.csv.gz cannot be read: it is cut off, its end is missing");
    byte[] few = gz("x,y\n1,2\n3,4\n5,7\n".getBytes(StandardCharsets.UTF_8));
    for (int left : new int[] {3, 12, few.length / 2, few.length - 3}) {
      refused(new Table(folder).bytes("c.csv", Arrays.copyOf(few, left)))
          .hasMessage("c.csv cannot be read: it is cut off, its end is missing");
    }
    few[few.length - 6] ^= 1;
    refused(new Table(folder).bytes("c.csv.gz", few))
        .hasMessage("c.csv.gz cannot be read: it is damaged (Corrupt GZIP trailer)");
    few[14] ^= 0x7f;
    refused(new Table(folder).bytes("c.csv.gz", few)).hasMessageContaining("cannot be read: it is");
  }

  private static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write("x,y\n1,2\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gz(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
