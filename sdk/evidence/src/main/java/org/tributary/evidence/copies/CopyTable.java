package org.tributary.evidence.copies;

import org.ejml.data.DMatrixRMaj;
import org.tributary.evidence.Units;
import org.tributary.numerics.statistics.Samples;

/**
 * Rows as copies are looked for in them.
 *
 * @param codes one a row; equal rows of all tables compared, and only those, have equal codes
 * @param points the rows in a common encoding in which distances are taken, n x p
 * @param units of the rows
 */
public record CopyTable(int[] codes, DMatrixRMaj points, Units units) {
  public CopyTable {
    if (codes.length != points.numRows || codes.length != units.rowCount()) {
      throw new IllegalArgumentException(
          "codes, points and units must be of the same rows, were "
              + codes.length
              + ", "
              + points.numRows
              + " and "
              + units.rowCount());
    }
    Samples.requireFinite(points.data, 1, "points");
    codes = codes.clone();
  }

  /** The number of rows. */
  public int rows() {
    return codes.length;
  }
}
