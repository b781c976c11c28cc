package org.tributary.numerics.linear;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import org.netlib.util.intW;

/**
 * OpenBLAS through netlib's JNI.
 *
 * <p>The library reads arrays by columns, ours are by rows, so it sees every matrix transposed.
 * Each call below is the transposed identity of what is wanted, and nothing is copied for it.
 */
final class OpenBlasBackend implements LinearBackend {
  private final BLAS blas;
  private final LAPACK lapack;
  private final Description description;

  OpenBlasBackend(BLAS blas, LAPACK lapack, Description description) {
    this.blas = blas;
    this.lapack = lapack;
    this.description = description;
  }

  /** C' = op(B)' op(A)'. */
  @Override
  public void multiply(
      Product shape, double alpha, double[] a, double[] b, double beta, double[] c) {
    int strideA = shape.transposeA() ? shape.rows() : shape.inner();
    int strideB = shape.transposeB() ? shape.inner() : shape.columns();
    blas.dgemm(
        shape.transposeB() ? "T" : "N",
        shape.transposeA() ? "T" : "N",
        shape.columns(),
        shape.rows(),
        shape.inner(),
        alpha,
        b,
        strideB,
        a,
        strideA,
        beta,
        c,
        shape.columns());
  }

  @Override
  public void gram(int rows, int order, double alpha, double[] a, double[] c) {
    blas.dsyrk("U", "N", order, rows, alpha, a, order, 0, c, order);
    SquareArrays.mirrorLower(order, c);
  }

  @Override
  public void outerGram(int order, int columns, double alpha, double[] a, double[] c) {
    blas.dsyrk("U", "T", order, columns, alpha, a, columns, 0, c, order);
    SquareArrays.mirrorLower(order, c);
  }

  /** The upper factor by columns is the lower factor by rows. */
  @Override
  public int cholesky(int order, double[] a) {
    intW info = new intW(0);
    lapack.dpotrf("U", order, a, order, info);
    SquareArrays.clearUpper(order, a);
    return info.val;
  }

  /** L Y = B is Y' U = B', where U is L as the library reads it. */
  @Override
  public void solveLower(int order, int columns, double[] lower, boolean transposed, double[] b) {
    String operation = transposed ? "T" : "N";
    blas.dtrsm("R", "U", operation, "N", columns, order, 1, lower, order, b, columns);
  }

  /** Z L' = X is L Z' = X', and L is U'. */
  @Override
  public void whitenRows(int rows, int order, double[] lower, double[] x) {
    blas.dtrsm("L", "U", "T", "N", order, rows, 1, lower, order, x, order);
  }

  @Override
  public void symmetricEigen(int order, double[] a, double[] values) {
    intW info = new intW(0);
    double[] size = new double[1];
    int[] integerSize = new int[1];
    lapack.dsyevd("V", "U", order, a, order, values, size, -1, integerSize, -1, info);
    int length = (int) size[0];
    int integers = integerSize[0];
    lapack.dsyevd(
        "V",
        "U",
        order,
        a,
        order,
        values,
        new double[length],
        length,
        new int[integers],
        integers,
        info);
    if (info.val != 0) {
      throw new ArithmeticException(
          "the symmetric eigenproblem of order " + order + " did not converge, info " + info.val);
    }
  }

  /** LAPACK factors A' in place and is asked for the transposed system. */
  @Override
  public int solve(int order, int columns, double[] a, double[] b) {
    intW info = new intW(0);
    int[] pivots = new int[order];
    lapack.dgetrf(order, order, a, order, pivots, info);
    if (info.val == 0) {
      double[] byColumns = SquareArrays.transposed(order, columns, b);
      lapack.dgetrs("T", order, columns, a, order, pivots, byColumns, order, info);
      System.arraycopy(SquareArrays.transposed(columns, order, byColumns), 0, b, 0, b.length);
    }
    return info.val;
  }

  /** A' = V S U', so the two factors change places and neither needs to be transposed. */
  @Override
  public void svd(
      int rows, int columns, double[] a, double[] left, double[] values, double[] right) {
    int rank = Math.min(rows, columns);
    intW info = new intW(0);
    int[] integers = new int[8 * rank];
    double[] size = new double[1];
    lapack.dgesdd(
        "S", columns, rows, a, columns, values, right, columns, left, rank, size, -1, integers,
        info);
    double[] work = new double[(int) size[0]];
    lapack.dgesdd(
        "S",
        columns,
        rows,
        a,
        columns,
        values,
        right,
        columns,
        left,
        rank,
        work,
        work.length,
        integers,
        info);
    if (info.val != 0) {
      throw new ArithmeticException(
          "the singular values of a " + rows + " x " + columns + " matrix did not converge");
    }
  }

  @Override
  public Description description() {
    return description;
  }
}
