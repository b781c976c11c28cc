package org.tributary.numerics.linear;

/** Says that a symmetric matrix is not positive definite, and where that showed. */
public final class NotPositiveDefiniteException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final int pivot;

  NotPositiveDefiniteException(int pivot, int order, String what) {
    super(
        "a matrix of order "
            + order
            + " is not positive definite: "
            + what
            + "; add a ridge to its diagonal or use fewer dimensions");
    this.pivot = pivot;
  }

  /** Returns the row, counted from 0, at which the matrix was found not to be positive definite. */
  public int pivot() {
    return pivot;
  }
}
