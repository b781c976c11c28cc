package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;

/**
 * The solution of least norm among those that minimise {@code |design X - right|}.
 *
 * @param solution d x m
 * @param rank numerical rank of the design
 */
public record LeastSquares(DMatrixRMaj solution, int rank) {

  /**
   * Solves by singular values, so that a design of deficient rank has a defined answer.
   *
   * @param design n x d
   * @param right n x m
   */
  public static LeastSquares solve(DMatrixRMaj design, DMatrixRMaj right) {
    Shapes.same("rows of the design and of the right side", design.numRows, right.numRows);
    Svd svd = Svd.of(design);
    int rank = svd.rank();
    DMatrixRMaj projected = Products.multiplyTransposedA(svd.left(), right);
    for (int i = 0; i < projected.numRows; i++) {
      for (int j = 0; j < projected.numCols; j++) {
        double coefficient = projected.get(i, j);
        projected.set(i, j, i < rank ? coefficient / svd.values()[i] : 0);
      }
    }
    return new LeastSquares(Products.multiplyTransposedA(svd.rightTransposed(), projected), rank);
  }
}
