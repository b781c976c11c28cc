package org.tributary.sdk.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * What reading a data set found, shown before any result.
 *
 * @param rowsRead rows in the input
 * @param rowsKept rows in the pool
 * @param duplicates kept rows that repeat an earlier one exactly
 * @param columns one entry a column, in order
 * @param notes sentences: what was dropped and why, units of resampling, constant columns; the
 *     warnings come first among them
 * @param warnings those of the notes that a person should see on screen before any result: what may
 *     have been read otherwise than it was meant
 * @param row what a row is, in the singular: row, image, window
 * @param column what an entry of {@code columns} is, in the singular: column, text
 */
public record DataReport(
    long rowsRead,
    long rowsKept,
    long duplicates,
    List<ColumnReport> columns,
    List<String> notes,
    List<String> warnings,
    String row,
    String column) {
  public DataReport {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
    if (!notes.containsAll(warnings)) {
      throw new IllegalArgumentException("every warning must be one of the notes");
    }
  }

  /** Without warnings. */
  public DataReport(
      long rowsRead,
      long rowsKept,
      long duplicates,
      List<ColumnReport> columns,
      List<String> notes,
      String row,
      String column) {
    this(rowsRead, rowsKept, duplicates, columns, notes, List.of(), row, column);
  }

  /** Of rows and columns. */
  public DataReport(
      long rowsRead,
      long rowsKept,
      long duplicates,
      List<ColumnReport> columns,
      List<String> notes) {
    this(rowsRead, rowsKept, duplicates, columns, notes, List.of(), "row", "column");
  }

  /** Notes with warnings before them, as the record holds them. */
  public static List<String> warningsFirst(List<String> warnings, List<String> notes) {
    return Stream.concat(warnings.stream(), notes.stream()).toList();
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
