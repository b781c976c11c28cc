package org.tributary.sdk.data;

/**
 * An extra column: a few numbers a row.
 *
 * @param values row major, rows x width
 * @param width numbers a row, at least 1
 */
public record ExtraColumn(Values values, int width) {
  public ExtraColumn {
    if (width < 1) {
      throw new IllegalArgumentException("an extra column has width >= 1, was " + width);
    }
  }
}
