package org.tributary.plugins.tabular;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The rows of a query, as they come. */
final class QueryCells implements Cells {
  private static final Set<String> INTEGERS =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT");
  private static final Set<String> REALS = Set.of("FLOAT", "DOUBLE");
  private static final char[] NAN = {'N', 'a', 'N'};

  private final Statement statement;
  private final ResultSet rows;
  private final boolean typesCount;
  private final Function<SQLException, RuntimeException> refusal;
  private final List<String> columns = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final Value value = new Value();
  private long line;

  /**
   * The rows of a statement's result.
   *
   * @param typesCount whether a text column is meant to be one
   * @param refusal of rows that cannot be read
   */
  QueryCells(
      Statement statement,
      ResultSet rows,
      boolean typesCount,
      Function<SQLException, RuntimeException> refusal)
      throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.typesCount = typesCount;
    this.refusal = refusal;
    ResultSetMetaData meta = rows.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnName(i));
      types.add(meta.getColumnTypeName(i));
    }
  }

  @Override
  public boolean nested(int column) {
    String type = types.get(column);
    return type.startsWith("STRUCT") || type.startsWith("MAP") || type.endsWith("]");
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean typed(int column) {
    String type = types.get(column);
    return INTEGERS.contains(type) || REALS.contains(type) || type.startsWith("DECIMAL");
  }

  @Override
  public boolean text(int column) {
    return typesCount && types.get(column).equals("VARCHAR");
  }

  @Override
  public boolean next() {
    try {
      line++;
      return rows.next();
    } catch (SQLException failure) {
      throw refusal.apply(failure);
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public Value value(int column) {
    try {
      String text = rows.getString(column + 1);
      if (text == null) {
        return value.nothing();
      }
      if (types.get(column).equals("JSON") && text.startsWith("\"")) {
        text = JsonText.unquoted(text);
      }
      char[] signs = typed(column) && text.equalsIgnoreCase("nan") ? NAN : text.toCharArray();
      return value.text(signs, 0, signs.length);
    } catch (SQLException failure) {
      throw refusal.apply(failure);
    }
  }

  @Override
  public void hand(int column, ColumnScan scan, long place) {
    if (scan.part() != ColumnScan.Part.NUMBERS) {
      Value text = value(column);
      scan.add(text.signs, text.from, text.to, place);
      return;
    }
    try {
      Object number = rows.getObject(column + 1);
      double real = real(number);
      if (Double.isNaN(real)) {
        scan.add(NAN, 0, NAN.length, place);
      } else {
        scan.add(real, INTEGERS.contains(types.get(column)), number.toString(), place);
      }
    } catch (SQLException failure) {
      throw refusal.apply(failure);
    }
  }

  /** A number of 4 bytes as the decimal it is written as: 0.1, not 0.10000000149. */
  private static double real(Object number) {
    if (number instanceof Float single) {
      return Double.parseDouble(single.toString());
    }
    if (number instanceof BigInteger big) {
      return new BigDecimal(big).doubleValue();
    }
    return ((Number) number).doubleValue();
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException ignored) {
      // What was read is in memory.
    }
  }
}
