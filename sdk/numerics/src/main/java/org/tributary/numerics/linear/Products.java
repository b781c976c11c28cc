package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.LinearBackend.Product;

/**
 * Matrix products, one method for each transposition, and the moments that are products.
 *
 * <p>Arguments are never changed and results are new matrices. Large products run on the native
 * library, small ones in Java; which one depends on the shapes alone, so results repeat.
 */
public final class Products {
  private Products() {}

  /** Returns {@code a b}; a is n x k, b is k x m. */
  public static DMatrixRMaj multiply(DMatrixRMaj a, DMatrixRMaj b) {
    Shapes.same("columns of a and rows of b", a.numCols, b.numRows);
    return product(new Product(a.numRows, b.numCols, a.numCols, false, false), a, b);
  }

  /** Returns {@code a' b}; a is k x n, b is k x m. */
  public static DMatrixRMaj multiplyTransposedA(DMatrixRMaj a, DMatrixRMaj b) {
    Shapes.same("rows of a and rows of b", a.numRows, b.numRows);
    return product(new Product(a.numCols, b.numCols, a.numRows, true, false), a, b);
  }

  /** Returns {@code a b'}; a is n x k, b is m x k. */
  public static DMatrixRMaj multiplyTransposedB(DMatrixRMaj a, DMatrixRMaj b) {
    Shapes.same("columns of a and columns of b", a.numCols, b.numCols);
    return product(new Product(a.numRows, b.numRows, a.numCols, false, true), a, b);
  }

  /** Returns {@code a' b'}; a is k x n, b is m x k. */
  public static DMatrixRMaj multiplyTransposedBoth(DMatrixRMaj a, DMatrixRMaj b) {
    Shapes.same("rows of a and columns of b", a.numRows, b.numCols);
    return product(new Product(a.numCols, b.numRows, a.numRows, true, true), a, b);
  }

  /** Returns {@code x' x}, exactly symmetric; x is n x d, the result d x d. */
  public static DMatrixRMaj gram(DMatrixRMaj x) {
    return scaledGram(x.numRows, x.numCols, 1, x.data);
  }

  /** Returns {@code x x'}, exactly symmetric; x is n x d, the result n x n. */
  public static DMatrixRMaj outerGram(DMatrixRMaj x) {
    DMatrixRMaj result = new DMatrixRMaj(x.numRows, x.numRows);
    Backends.forWork((double) x.numRows * x.numRows * x.numCols)
        .outerGram(x.numRows, x.numCols, 1, x.data, result.data);
    return result;
  }

  /** Returns the mean of each column of the n x d matrix x, n at least 1. */
  public static double[] mean(DMatrixRMaj x) {
    return Moments.mean(x, Moments.ones(x.numRows));
  }

  /**
   * Returns the weighted mean of each column; a weight is a frequency.
   *
   * @throws IllegalArgumentException if a weight is negative or they do not sum to more than 0
   */
  public static double[] mean(DMatrixRMaj x, double[] weights) {
    return Moments.mean(x, weights);
  }

  /**
   * Returns the d x d covariance of the rows of x with divisor n - ddof.
   *
   * @throws IllegalArgumentException if n is not greater than {@code ddof}
   */
  public static DMatrixRMaj covariance(DMatrixRMaj x, int ddof) {
    return Moments.covariance(x, Moments.ones(x.numRows), ddof);
  }

  /**
   * Returns the weighted covariance with divisor (sum of weights) - ddof; a weight is a frequency,
   * so weight 2 equals the row given twice.
   *
   * @throws IllegalArgumentException if a weight is negative or their sum is not above {@code ddof}
   */
  public static DMatrixRMaj covariance(DMatrixRMaj x, double[] weights, int ddof) {
    return Moments.covariance(x, weights, ddof);
  }

  static DMatrixRMaj scaledGram(int rows, int order, double scale, double[] x) {
    DMatrixRMaj result = new DMatrixRMaj(order, order);
    Backends.forWork((double) rows * order * order).gram(rows, order, scale, x, result.data);
    return result;
  }

  private static DMatrixRMaj product(Product shape, DMatrixRMaj a, DMatrixRMaj b) {
    DMatrixRMaj result = new DMatrixRMaj(shape.rows(), shape.columns());
    Backends.forWork(shape.flops() / 2).multiply(shape, 1, a.data, b.data, 0, result.data);
    return result;
  }
}
