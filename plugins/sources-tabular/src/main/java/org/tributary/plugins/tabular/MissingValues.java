package org.tributary.plugins.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tributary.sdk.OptionException;

/**
 * The values that rows miss.
 *
 * @param byColumn missing values of each column that is read, in order
 * @param rows rows in the input
 * @param incomplete rows that miss at least one value
 */
record MissingValues(Map<String, Long> byColumn, long rows, long incomplete) {

  /** Refuses what the options do not allow. */
  void require(TableOptions.Missing allowed) {
    byColumn.forEach(
        (column, missing) -> {
          if (missing == rows) {
            throw new OptionException(
                "files", "column '" + column + "' is empty: list it under without");
          }
        });
    if (incomplete > 0 && allowed == TableOptions.Missing.REFUSE) {
      throw new OptionException(
          "missing", words() + ": write missing: drop, or list columns under without");
    }
    if (incomplete == rows) {
      throw new OptionException(
          "missing", "no row is complete (" + counts() + "): list columns under without");
    }
  }

  /** What was left out, if anything. */
  List<String> notes() {
    return incomplete == 0
        ? List.of()
        : List.of(words() + (incomplete == 1 ? "; it was dropped." : "; they were dropped."));
  }

  private String words() {
    return (incomplete == 1 ? "1 row misses" : incomplete + " rows miss")
        + " a value ("
        + counts()
        + ")";
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    byColumn.forEach(
        (column, missing) -> {
          if (missing > 0) {
            counts.add(column + " " + missing);
          }
        });
    return String.join(", ", counts);
  }
}
