package org.tributary.plugins.metrics.sample.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table of real and category columns of equal length.
 *
 * @param columns at least one, with distinct names
 */
public record MixedTable(List<TableColumn> columns) {

  /** Copies and checks the columns. */
  public MixedTable {
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs at least one column, had none");
    }
    Set<String> names = new HashSet<>();
    int rows = columns.get(0).rows();
    if (rows == 0) {
      throw new IllegalArgumentException("a table needs at least one row, had none");
    }
    for (TableColumn column : columns) {
      if (column.rows() != rows) {
        throw new IllegalArgumentException(
            "columns must have equal length: "
                + columns.get(0).name()
                + " has "
                + rows
                + ", "
                + column.name()
                + " has "
                + column.rows());
      }
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("column name " + column.name() + " occurs twice");
      }
    }
  }

  /** The number of rows. */
  public int rows() {
    return columns.get(0).rows();
  }

  void requireSameColumns(MixedTable other) {
    if (columns.size() != other.columns.size()) {
      throw new IllegalArgumentException(
          "both tables must have the same columns, had "
              + columns.size()
              + " and "
              + other.columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      TableColumn mine = columns.get(i);
      TableColumn theirs = other.columns.get(i);
      if (!mine.name().equals(theirs.name()) || mine.getClass() != theirs.getClass()) {
        throw new IllegalArgumentException(
            "column "
                + i
                + " must be the same in both tables, was "
                + mine.getClass().getSimpleName()
                + " "
                + mine.name()
                + " and "
                + theirs.getClass().getSimpleName()
                + " "
                + theirs.name());
      }
    }
  }
}
