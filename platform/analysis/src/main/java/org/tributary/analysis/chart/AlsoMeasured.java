package org.tributary.analysis.chart;

/**
 * What was measured and stands in no finding and in no figure.
 *
 * @param table a row a series and place, the first {@link #MOST_ROWS} of them
 * @param places their number, at least that of the rows
 * @param intervalName what the intervals are
 */
public record AlsoMeasured(Table table, int places, String intervalName) {
  /** Rows that a person may still read; the file of observations holds all. */
  public static final int MOST_ROWS = 500;

  public AlsoMeasured {
    if (places < table.rows().size()) {
      throw new IllegalArgumentException(
          table.rows().size() + " rows shown of " + places + " places");
    }
  }

  /** Every observation stands in a finding or in a figure. */
  public static AlsoMeasured nothing() {
    return new AlsoMeasured(Table.empty(), 0, "");
  }
}
