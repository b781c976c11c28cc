package org.tributary.numerics.linear;

import org.ejml.data.DMatrixRMaj;
import org.tributary.numerics.linear.LinearBackend.Product;

/**
 * The factorisation {@code A = L L'} of a symmetric positive definite matrix of order d.
 *
 * <p>Immutable: matrices handed out are copies.
 */
public final class Cholesky {
  private final int order;
  private final double[] lower;

  private Cholesky(int order, double[] lower) {
    this.order = order;
    this.lower = lower;
  }

  /**
   * Factors a matrix, of which the lower triangle is read.
   *
   * @throws NotPositiveDefiniteException naming the first pivot that is not positive
   * @throws IllegalArgumentException if the matrix is not square and finite
   */
  public static Cholesky of(DMatrixRMaj matrix) {
    int order = Shapes.order(matrix);
    double[] lower = Shapes.finiteEntries(matrix);
    int failure = Backends.forWork((double) order * order * order / 3).cholesky(order, lower);
    if (failure != 0) {
      throw new NotPositiveDefiniteException(
          failure - 1, order, "pivot " + (failure - 1) + " is not positive");
    }
    return new Cholesky(order, lower);
  }

  /** Returns d. */
  public int order() {
    return order;
  }

  /** Returns L, zero above its diagonal. */
  public DMatrixRMaj lower() {
    return DMatrixRMaj.wrap(order, order, lower.clone());
  }

  /** Returns log det A. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < order; i++) {
      sum += StrictMath.log(lower[i * order + i]);
    }
    return 2 * sum;
  }

  /** Returns the solution X of {@code A X = right}; both are d x m. */
  public DMatrixRMaj solve(DMatrixRMaj right) {
    Shapes.same("the order of the matrix and the rows of the right side", order, right.numRows);
    double[] x = Shapes.entries(right);
    LinearBackend backend = Backends.forWork((double) order * order * right.numCols);
    backend.solveLower(order, right.numCols, lower, false, x);
    backend.solveLower(order, right.numCols, lower, true, x);
    return DMatrixRMaj.wrap(order, right.numCols, x);
  }

  /** Returns the inverse of A, exactly symmetric. */
  public DMatrixRMaj inverse() {
    DMatrixRMaj identity = new DMatrixRMaj(order, order);
    for (int i = 0; i < order; i++) {
      identity.data[i * order + i] = 1;
    }
    double[] half = identity.data;
    Backends.forWork((double) order * order * order).solveLower(order, order, lower, false, half);
    return Products.scaledGram(order, order, 1, half);
  }

  /**
   * Returns {@code L^-1 (x - mean)} for each row x: rows of covariance A become rows of covariance
   * I. {@code x} is n x d, {@code mean} has d entries.
   */
  public DMatrixRMaj whiten(DMatrixRMaj x, double[] mean) {
    checkRows(x, mean);
    double[] rows = Shapes.entries(x);
    shift(rows, mean, -1);
    Backends.forWork((double) x.numRows * order * order).whitenRows(x.numRows, order, lower, rows);
    return DMatrixRMaj.wrap(x.numRows, order, rows);
  }

  /**
   * Returns {@code mean + L z} for each row z: standard normal rows become rows of covariance A.
   * {@code z} is n x d, {@code mean} has d entries.
   */
  public DMatrixRMaj colour(DMatrixRMaj z, double[] mean) {
    checkRows(z, mean);
    double[] rows = new double[z.numRows * order];
    Product shape = new Product(z.numRows, order, order, false, true);
    Backends.forWork(shape.flops() / 2).multiply(shape, 1, z.data, lower, 0, rows);
    shift(rows, mean, 1);
    return DMatrixRMaj.wrap(z.numRows, order, rows);
  }

  /** Returns {@code (x - mean)' A^-1 (x - mean)} for each row x of the n x d matrix. */
  public double[] squaredMahalanobis(DMatrixRMaj x, double[] mean) {
    double[] white = whiten(x, mean).data;
    double[] result = new double[x.numRows];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int j = 0; j < order; j++) {
        sum += white[i * order + j] * white[i * order + j];
      }
      result[i] = sum;
    }
    return result;
  }

  private void checkRows(DMatrixRMaj x, double[] mean) {
    Shapes.same("the order of the matrix and the columns of x", order, x.numCols);
    Shapes.same("the order of the matrix and the length of the mean", order, mean.length);
  }

  private void shift(double[] rows, double[] mean, double sign) {
    for (int at = 0; at < rows.length; at += order) {
      for (int j = 0; j < order; j++) {
        rows[at + j] += sign * mean[j];
      }
    }
  }
}
