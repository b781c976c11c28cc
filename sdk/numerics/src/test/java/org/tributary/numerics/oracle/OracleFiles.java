package org.tributary.numerics.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the oracle numbers and the fixed input tables of the test resources. */
public final class OracleFiles {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  private OracleFiles() {}

  /** All numbers of an entry's value, nested lists flattened row by row. */
  public static double[] values(String file, String key) {
    String text = text(file);
    int entry = text.indexOf("\"" + key + "\": {");
    if (entry < 0) {
      throw new IllegalArgumentException("no oracle " + key + " in " + file);
    }
    int start = text.indexOf("\"value\":", entry) + "\"value\":".length();
    int end = text.indexOf("\"source\"", start);
    Matcher matcher = NUMBER.matcher(text.substring(start, end));
    return matcher.results().mapToDouble(found -> Double.parseDouble(found.group())).toArray();
  }

  /** All numbers of an entry of oracles.json. */
  public static double[] values(String key) {
    return values("oracles.json", key);
  }

  /** All numbers of an entry of oracles_theory.json. */
  public static double[] theory(String key) {
    return values("oracles_theory.json", key);
  }

  /** The rows of a table such as X.csv. */
  public static double[][] table(String file) {
    return text(file)
        .lines()
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** One column of a table, its first rows only. */
  public static double[] column(double[][] table, int column, int rows) {
    return Arrays.stream(table).limit(rows).mapToDouble(row -> row[column]).toArray();
  }

  /** One column of a table. */
  public static double[] column(double[][] table, int column) {
    return column(table, column, table.length);
  }

  private static String text(String file) {
    try (InputStream stream = OracleFiles.class.getResourceAsStream("/oracles/" + file)) {
      if (stream == null) {
        throw new IllegalArgumentException("no test resource oracles/" + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
