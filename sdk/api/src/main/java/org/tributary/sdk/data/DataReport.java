package org.tributary.sdk.data;

import java.util.List;

/**
 * What reading a data set found, shown before any result.
 *
 * @param rowsRead rows in the input
 * @param rowsKept rows in the pool
 * @param duplicates kept rows that repeat an earlier one exactly
 * @param columns one entry a column, in order
 * @param notes sentences: what was dropped and why, units of resampling, constant columns
 */
public record DataReport(
    long rowsRead, long rowsKept, long duplicates, List<ColumnReport> columns, List<String> notes) {
  public DataReport {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /**
   * One column.
   *
   * @param type real, integer, category, or source
   * @param missing missing values in the input
   * @param distinct distinct values kept
   * @param range least and greatest value, or the most frequent levels, in words
   */
  public record ColumnReport(String name, String type, long missing, long distinct, String range) {}
}
