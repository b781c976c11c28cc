package org.tributary.plugins.gaussian;

/** Which entries of a covariance are estimated. */
public enum CovarianceShape {
  /** None: the covariance is the identity. */
  IDENTITY,
  /** The diagonal. */
  DIAGONAL,
  /** All. */
  FULL;

  /** Free entries of one covariance of order d. */
  long parameters(int dimension) {
    return switch (this) {
      case IDENTITY -> 0;
      case DIAGONAL -> dimension;
      case FULL -> (long) dimension * (dimension + 1) / 2;
    };
  }
}
