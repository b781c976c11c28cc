package org.tributary.plugins.tabular;

import org.tributary.sdk.OptionException;

/**
 * What stays on one side of a split: a block of days, a value of the block column.
 *
 * @param column the block column
 * @param days in a block; 0: each value is a unit
 */
record ResamplingUnit(String column, int days) {

  /** The unit of a row in SQL. */
  String expression() {
    return days == 0 ? Sql.name(column) : "floor(" + Sql.day(column) + " / " + days + ".0)";
  }

  /** Refuses values that are no dates, where dates are wanted. */
  void require(Database database) {
    if (days == 0) {
      return;
    }
    long bad = database.number("SELECT count(*) FROM __rows WHERE " + Sql.day(column) + " IS NULL");
    if (bad > 0) {
      throw new OptionException(
          "blockColumn",
          (bad == 1 ? "1 value" : bad + " values")
              + " of column '"
              + column
              + "' "
              + (bad == 1 ? "is no date" : "are no dates")
              + " (YYYY-MM-DD): correct them, or leave blockDays out");
    }
  }

  /** For the data page. */
  String words() {
    return days > 0
        ? "blocks of " + days + " days of '" + column + "'"
        : "values of '" + column + "'";
  }
}
