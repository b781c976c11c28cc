package org.tributary.numerics.linear;

/**
 * The few dense operations everything else is made of, on row-major arrays with no gaps.
 *
 * <p>Arguments are trusted: the public classes of this package check shapes and finiteness.
 */
interface LinearBackend {

  /** Computes {@code c = alpha op(a) op(b) + beta c}, c of shape rows x columns. */
  void multiply(Product shape, double alpha, double[] a, double[] b, double beta, double[] c);

  /** Fills all of the order x order matrix {@code c = alpha a' a}, a of shape rows x order. */
  void gram(int rows, int order, double alpha, double[] a, double[] c);

  /** Fills all of the order x order matrix {@code c = alpha a a'}, a of shape order x columns. */
  void outerGram(int order, int columns, double alpha, double[] a, double[] c);

  /** Replaces a by its lower factor; returns 0, or the 1-based pivot that was not positive. */
  int cholesky(int order, double[] a);

  /** Replaces the order x columns matrix b by {@code l^-1 b}, or by {@code l'^-1 b}. */
  void solveLower(int order, int columns, double[] lower, boolean transposed, double[] b);

  /** Replaces each row x of the rows x order matrix by {@code l^-1 x}. */
  void whitenRows(int rows, int order, double[] lower, double[] x);

  /** Replaces a by its eigenvectors, one per row, and fills the values in ascending order. */
  void symmetricEigen(int order, double[] a, double[] values);

  /** Replaces b by {@code a^-1 b}; a is lost. Returns 0, or the 1-based pivot that was zero. */
  int solve(int order, int columns, double[] a, double[] b);

  /** Thin {@code a = left diag(values) right}, values descending, rows at least columns. */
  void svd(int rows, int columns, double[] a, double[] left, double[] values, double[] right);

  /** What this backend is. */
  Description description();

  /** A backend in words. */
  record Description(String name, int threads) {}

  /** Shape of a product: the result is rows x columns, and {@code inner} is summed over. */
  record Product(int rows, int columns, int inner, boolean transposeA, boolean transposeB) {
    double flops() {
      return 2.0 * rows * columns * inner;
    }
  }
}
