package org.tributary.numerics.pairwise;

/**
 * The innermost loops, over one block of squared distances at a time.
 *
 * <p>Arrays have room up to the next multiple of {@link #PADDING}, which an implementation may
 * overwrite.
 */
interface BlockLoops {
  /** No implementation handles more lanes at once than this. */
  int PADDING = 32;

  /** Fills {@code squares[j]} with the squared distance of row {@code from + j} of y to one x. */
  void squaredDistances(double[] x, int at, ColumnBlock y, int from, int length, double[] squares);

  /** Returns {@code sum_j exp(scale squares[j])}; scale is negative. */
  double sumOfExponentials(double[] squares, int length, double scale);

  /**
   * Returns {@code sum_j exp(scale |x - y_j|^2)} over the rows {@code from + j} of y; scale is
   * negative, the array is working memory of one block.
   */
  double gaussianSum(
      double[] x, int at, ColumnBlock y, int from, int length, double scale, double[] working);

  /** Replaces each value by {@code exp(scale value)}; scale is negative. */
  void exponentials(double[] values, int length, double scale);

  /**
   * Returns {@code sum_j exp(exponents[j] - greatest)}, where no exponent exceeds greatest; the
   * exponents may be overwritten.
   */
  double sumOfShiftedExponentials(double[] exponents, int length, double greatest);

  /** Returns the greatest of the values, negative infinity where there is none. */
  double greatest(double[] values, int length);

  /** Returns {@code sum_j sqrt(squares[j])}. */
  double sumOfRoots(double[] squares, int length);

  /**
   * Adds {@code sum_j g_j v_j^k} to {@code moments[k stride + box]} for every k below {@link
   * Boxes#MOST_TERMS}; the padding of g may be overwritten.
   */
  void addPowers(double[] v, double[] g, int length, double[] moments, int box, int stride);

  /** Returns what the boxes {@code from .. to - 1} within reach of x add to the sum at x. */
  double boxSum(Boxes boxes, int from, int to, double x);

  /** Returns how many values one instruction handles; 1 for the scalar twin. */
  int lanes();
}
