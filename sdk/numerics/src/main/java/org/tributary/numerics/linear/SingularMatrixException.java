package org.tributary.numerics.linear;

/** Says that a linear system has no single solution because its matrix is singular. */
public final class SingularMatrixException extends ArithmeticException {
  private static final long serialVersionUID = 1L;

  private final int pivot;

  SingularMatrixException(int pivot, int order) {
    super(
        "a matrix of order "
            + order
            + " is singular: pivot "
            + pivot
            + " is zero; use LeastSquares for a solution of least norm");
    this.pivot = pivot;
  }

  /** Returns the row, counted from 0, whose pivot is zero. */
  public int pivot() {
    return pivot;
  }
}
