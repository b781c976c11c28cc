package org.tributary.analysis.chart;

import java.util.List;

/**
 * The numbers of a figure as text.
 *
 * @param columns headings
 * @param rows as many texts as columns each; an empty text is a missing value
 */
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row of " + row.size() + " texts in a table of " + columns.size() + " columns");
      }
    }
  }

  /** No columns, no rows. */
  public static Table empty() {
    return new Table(List.of(), List.of());
  }
}
