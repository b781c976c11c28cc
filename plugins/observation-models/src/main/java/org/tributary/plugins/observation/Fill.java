package org.tributary.plugins.observation;

import org.ejml.data.DMatrixRMaj;
import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;
import org.tributary.sdk.space.Kind;
import org.tributary.sdk.space.Space;

/** What stands where a value is missing. */
public enum Fill {
  /** The number 0; refused for categories, whose code 0 is a level like any other. */
  ZERO,
  /** The mean of the seen values, rounded in a column of integers; of a category the mode. */
  MEAN;

  /**
   * Fills one column where its mask is 0.
   *
   * @param mask 1 where seen, in the shape of {@code values}
   * @throws CensoredException {@code support-lost} when a mean is wanted and no value is seen
   */
  void apply(DMatrixRMaj values, double[] mask, int column, Space space) {
    double stand = this == ZERO ? 0 : middle(values, mask, column, space);
    for (int at = column; at < mask.length; at += values.numCols) {
      if (mask[at] == 0) {
        values.data[at] = stand;
      }
    }
  }

  private static double middle(DMatrixRMaj values, double[] mask, int column, Space space) {
    Kind kind = space.kind(column);
    int levels = kind instanceof Kind.Category category ? category.levels().size() : 0;
    int[] counts = new int[levels];
    double sum = 0;
    int seen = 0;
    for (int at = column; at < mask.length; at += values.numCols) {
      if (mask[at] == 1) {
        seen++;
        sum += values.data[at];
        if (levels > 0) {
          counts[(int) values.data[at]]++;
        }
      }
    }
    if (seen == 0) {
      throw new CensoredException(
          Outcome.SUPPORT_LOST,
          "no value of column '"
              + Columns.name(space, column)
              + "' is seen: lower share or raise samples");
    }
    if (levels > 0) {
      int mode = 0;
      for (int level = 1; level < levels; level++) {
        mode = counts[level] > counts[mode] ? level : mode;
      }
      return mode;
    }
    return kind instanceof Kind.Whole ? Math.rint(sum / seen) : sum / seen;
  }
}
