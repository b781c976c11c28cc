package org.tributary.numerics.linear;

import java.util.Arrays;
import org.ejml.EjmlVersion;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;
import org.ejml.dense.row.decomposition.hessenberg.TridiagonalDecompositionHouseholder_DDRM;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;

/**
 * Plain loops and EJML's single-threaded decompositions: what small matrices use everywhere, and
 * all matrices where no native library can be loaded. EJML's own factories are avoided because they
 * choose threads by size.
 */
final class JavaBackend implements LinearBackend {

  @Override
  public void multiply(
      Product shape, double alpha, double[] a, double[] b, double beta, double[] c) {
    scale(beta, c);
    double[] rowsOfB =
        shape.transposeB() ? SquareArrays.transposed(shape.columns(), shape.inner(), b) : b;
    JavaLoops.addProduct(shape, alpha, a, rowsOfB, c);
  }

  @Override
  public void gram(int rows, int order, double alpha, double[] a, double[] c) {
    multiply(new Product(order, order, rows, true, false), alpha, a, a, 0, c);
  }

  @Override
  public void outerGram(int order, int columns, double alpha, double[] a, double[] c) {
    multiply(new Product(order, order, columns, false, true), alpha, a, a, 0, c);
  }

  @Override
  public int cholesky(int order, double[] a) {
    int failure = JavaLoops.cholesky(order, a);
    SquareArrays.clearUpper(order, a);
    return failure;
  }

  @Override
  public void solveLower(int order, int columns, double[] lower, boolean transposed, double[] b) {
    if (transposed) {
      JavaLoops.solveLowerTransposed(order, columns, lower, b);
    } else {
      JavaLoops.solveLower(order, columns, lower, b);
    }
  }

  @Override
  public void whitenRows(int rows, int order, double[] lower, double[] x) {
    JavaLoops.whitenRows(rows, order, lower, x);
  }

  @Override
  public void symmetricEigen(int order, double[] a, double[] values) {
    var decomposition =
        new SymmetricQRAlgorithmDecomposition_DDRM(
            new TridiagonalDecompositionHouseholder_DDRM(), true);
    if (!decomposition.decompose(DMatrixRMaj.wrap(order, order, a.clone()))) {
      throw new ArithmeticException(
          "the symmetric eigenproblem of order " + order + " did not converge");
    }
    int[] ascending = new int[order];
    for (int i = 0; i < order; i++) {
      values[i] = decomposition.getEigenvalue(i).real;
    }
    order(values, ascending);
    for (int i = 0; i < order; i++) {
      System.arraycopy(decomposition.getEigenVector(ascending[i]).data, 0, a, i * order, order);
    }
    Arrays.sort(values);
  }

  @Override
  public int solve(int order, int columns, double[] a, double[] b) {
    return JavaLoops.solve(order, columns, a, b);
  }

  @Override
  public void svd(
      int rows, int columns, double[] a, double[] left, double[] values, double[] right) {
    int rank = Math.min(rows, columns);
    var decomposition = new SvdImplicitQrDecompose_DDRM(true, true, true, true);
    if (!decomposition.decompose(DMatrixRMaj.wrap(rows, columns, a.clone()))) {
      throw new ArithmeticException(
          "the singular values of a " + rows + " x " + columns + " matrix did not converge");
    }
    System.arraycopy(decomposition.getSingularValues(), 0, values, 0, rank);
    int[] ascending = new int[rank];
    order(values, ascending);
    DMatrixRMaj u = decomposition.getU(null, false);
    DMatrixRMaj vTransposed = decomposition.getV(null, true);
    double[] kept = values.clone();
    for (int i = 0; i < rank; i++) {
      int from = ascending[rank - 1 - i];
      values[i] = kept[from];
      for (int row = 0; row < rows; row++) {
        left[row * rank + i] = u.get(row, from);
      }
      System.arraycopy(vTransposed.data, from * columns, right, i * columns, columns);
    }
  }

  @Override
  public Description description() {
    return new Description("pure Java (EJML " + EjmlVersion.VERSION + ")", 1);
  }

  private static void scale(double beta, double[] c) {
    if (beta == 0) {
      Arrays.fill(c, 0);
    } else if (beta != 1) {
      for (int i = 0; i < c.length; i++) {
        c[i] *= beta;
      }
    }
  }

  /** Fills {@code indices} so that the values they point at ascend; ties keep their order. */
  private static void order(double[] values, int[] indices) {
    Integer[] boxed = new Integer[indices.length];
    Arrays.setAll(boxed, i -> i);
    Arrays.sort(boxed, (i, j) -> Double.compare(values[i], values[j]));
    Arrays.setAll(indices, i -> boxed[i]);
  }
}
