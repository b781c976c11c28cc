package org.tributary.sdk.evidence;

/**
 * How much data stands behind a measurement: rows and independent units (blocks, customers, lines;
 * rows where nothing else is known) for training and held out. The study gives them, never a
 * metric.
 *
 * @param trainRows rows a candidate was fitted on, weights counted; 0 when not known
 * @param testRows rows held out; 0 under a known law, which has fresh ones for ever
 * @param trainUnits units of the training rows
 * @param testUnits units of the held-out rows
 */
public record SplitSizes(long trainRows, long testRows, long trainUnits, long testUnits) {
  private static final SplitSizes NONE = new SplitSizes(0, 0, 0, 0);

  public SplitSizes {
    if (trainRows < 0 || testRows < 0 || trainUnits < 0 || testUnits < 0) {
      throw new IllegalArgumentException(
          "split sizes must be >= 0, were "
              + trainRows
              + ", "
              + testRows
              + " rows and "
              + trainUnits
              + ", "
              + testUnits
              + " units");
    }
  }

  /** Nothing was split. */
  public static SplitSizes none() {
    return NONE;
  }

  /** Rows that are units each. */
  public static SplitSizes rows(long train, long test) {
    return new SplitSizes(train, test, train, test);
  }
}
