package org.tributary.plugins.metrics.sample.table;

import java.util.Arrays;

/** One named column of a mixed table. */
public sealed interface TableColumn {

  /** The column's name, unique in its table. */
  String name();

  /** The number of rows, missing ones included. */
  int rows();

  /** Whether the value of a row is missing. */
  boolean missing(int row);

  /**
   * A column of numbers, in the column's own unit.
   *
   * @param values one a row, NaN where missing, never infinite
   */
  record Real(String name, double[] values) implements TableColumn {

    /** Copies and checks the values. */
    public Real {
      requireName(name);
      values = values.clone();
      for (int row = 0; row < values.length; row++) {
        if (Double.isInfinite(values[row])) {
          throw new IllegalArgumentException(
              "column " + name + " must not be infinite, was in row " + row);
        }
      }
    }

    @Override
    public double[] values() {
      return values.clone();
    }

    @Override
    public int rows() {
      return values.length;
    }

    @Override
    public boolean missing(int row) {
      return Double.isNaN(values[row]);
    }

    double[] present() {
      double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
      if (present.length == 0) {
        throw new IllegalArgumentException(
            "column " + name + " has no value that is not missing; leave it out");
      }
      return present;
    }
  }

  /**
   * A column of categories, numbered alike in both tables.
   *
   * @param codes one a row, negative where missing
   */
  record Category(String name, int[] codes) implements TableColumn {

    /** Copies the codes. */
    public Category {
      requireName(name);
      codes = codes.clone();
    }

    @Override
    public int[] codes() {
      return codes.clone();
    }

    @Override
    public int rows() {
      return codes.length;
    }

    @Override
    public boolean missing(int row) {
      return codes[row] < 0;
    }

    int code(int row) {
      return codes[row];
    }
  }

  private static void requireName(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a name, was blank");
    }
  }
}
