package org.tributary.plugins.tabular;

import java.util.List;

/**
 * Rows of one file or query, one after another; the values of the row at hand are read by place.
 */
interface Cells extends AutoCloseable {

  /** Names of the columns. */
  List<String> columns();

  /** Whether a column holds numbers by its type, whatever they look like. */
  boolean typed(int column);

  /** Whether a column is text by the type that a query gave it. */
  boolean text(int column);

  /** Whether a column holds lists or objects by its type. */
  default boolean nested(int column) {
    return false;
  }

  /** Moves to the next row; false at the end. */
  boolean next();

  /** The line or row, from 1. */
  long line();

  /** Finds the value of a column in this row: the signs of a text without outer blanks. */
  Value value(int column);

  /** Hands the value of a column, which is not missing, to a scan. */
  void hand(int column, ColumnScan scan, long place);

  @Override
  void close();

  /**
   * A value at hand, the same object for every value.
   *
   * <p>Either a text's signs, or nothing, or a number that is none.
   */
  final class Value {
    char[] signs = new char[0];
    int from;
    int to;
    boolean absent;

    /** A text without its outer blanks. */
    Value text(char[] of, int first, int end) {
      int start = first;
      int stop = end;
      while (start < stop && blank(of[start])) {
        start++;
      }
      while (stop > start && blank(of[stop - 1])) {
        stop--;
      }
      signs = of;
      from = start;
      to = stop;
      absent = false;
      return this;
    }

    Value nothing() {
      from = 0;
      to = 0;
      absent = true;
      return this;
    }

    boolean missing(MissingWords words) {
      return absent || words.missing(signs, from, to);
    }

    String string() {
      return new String(signs, from, to - from);
    }

    private static boolean blank(char sign) {
      return sign <= ' ' || sign == '\u00a0' || sign == '\u202f' || sign == '\u2007';
    }
  }
}
