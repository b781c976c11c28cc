package org.tributary.plugins.gaussian;

import org.tributary.sdk.CensoredException;
import org.tributary.sdk.evidence.Outcome;

/** The censorings of a spread that fell to nothing. */
final class Collapse {
  private Collapse() {}

  /** The standard deviation of a variance that must be above 0. */
  static double deviation(double variance, int column) {
    if (!(variance > 0)) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "the variance of column "
              + column
              + " is "
              + variance
              + ": all its values are equal; drop the column or raise the sample size");
    }
    if (Double.isInfinite(variance)) {
      throw new CensoredException(
          Outcome.DIVERGED, "the variance of column " + column + " is infinite");
    }
    return Math.sqrt(variance);
  }

  /** A full covariance of d columns has rank at most n - classes. */
  static void checkRank(long rows, int classes, int dimension, String whose) {
    if (rows - classes < dimension) {
      throw new CensoredException(
          Outcome.COLLAPSED,
          "a full covariance of "
              + dimension
              + " columns needs at least "
              + (dimension + classes)
              + " rows, "
              + whose
              + " had "
              + rows
              + ": it is singular; use covariance diagonal or identity, pool the covariance, or leave"
              + " the source out");
    }
  }
}
