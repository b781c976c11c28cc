package org.tributary.plugins.tabular;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.tributary.plugins.tabular.TableOptions.DateOrder;
import org.tributary.sdk.OptionException;

/**
 * What stays on one side of a split: a block of days, a value of the block column.
 *
 * @param column the block column
 * @param days in a block; 0: each value is a unit
 */
record ResamplingUnit(String column, int days) {

  /**
   * The unit of each value of the column, numbered as they come.
   *
   * @throws OptionException where dates are wanted and values are none
   */
  int[] ofLabels(Labels labels, DateOrder order) {
    int[] units = new int[labels.size()];
    Map<Double, Integer> blocks = new HashMap<>();
    long bad = 0;
    for (int code = 0; code < units.length; code++) {
      units[code] = code;
      if (days > 0) {
        OptionalDouble day = Dates.days(labels.text(code), order);
        bad += day.isPresent() ? 0 : labels.timesOf(code);
        double block = Math.floor(Math.floor(day.orElse(0)) / days);
        units[code] = blocks.computeIfAbsent(block, key -> blocks.size());
      }
    }
    requireDates(bad, order);
    return units;
  }

  private void requireDates(long bad, DateOrder order) {
    if (bad > 0) {
      throw new OptionException(
          "blockColumn",
          (bad == 1 ? "1 value" : bad + " values")
              + " of column '"
              + column
              + "' "
              + (bad == 1 ? "is no date" : "are no dates")
              + switch (order) {
                case YEAR_FIRST -> " (YYYY-MM-DD)";
                case DAY_FIRST -> " (DD.MM.YYYY)";
                case MONTH_FIRST -> " (MM/DD/YYYY)";
              }
              + ": correct them, set dateOrder, or leave blockDays out");
    }
  }

  /** For the data page. */
  String words() {
    return days > 0
        ? "blocks of " + days + " days of '" + column + "'"
        : "values of '" + column + "'";
  }
}
