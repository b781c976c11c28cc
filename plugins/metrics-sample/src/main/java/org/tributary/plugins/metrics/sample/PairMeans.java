package org.tributary.plugins.metrics.sample;

import java.util.Arrays;

/**
 * The sums of a symmetric kernel over the pairs within and between two samples, row by row, and the
 * estimators of E k(X,X') + E k(Y,Y') - 2 E k(X,Y) made from them (Gretton et al., A Kernel
 * Two-Sample Test, JMLR 13, 2012, equations 3 to 5).
 *
 * @param firstWithin sum over j of k(x_i, x_j), the diagonal included
 * @param secondWithin sum over j of k(y_i, y_j), the diagonal included
 * @param firstCross sum over j of k(x_i, y_j)
 * @param secondCross sum over i of k(x_i, y_j)
 * @param firstDiagonal k(x_i, x_i)
 * @param secondDiagonal k(y_i, y_i)
 */
record PairMeans(
    double[] firstWithin,
    double[] secondWithin,
    double[] firstCross,
    double[] secondCross,
    double[] firstDiagonal,
    double[] secondDiagonal) {

  /** Means over all n^2 pairs, the diagonal included. */
  double biased() {
    double n = firstWithin.length;
    double m = secondWithin.length;
    return sum(firstWithin) / (n * n) + sum(secondWithin) / (m * m) - 2 * crossMean();
  }

  /** Means over the n (n - 1) pairs of different rows. */
  double unbiased() {
    return offDiagonalMean(firstWithin, firstDiagonal)
        + offDiagonalMean(secondWithin, secondDiagonal)
        - 2 * crossMean();
  }

  /** The U-statistic of paired rows, which leaves k(x_i, y_i) out; needs equal sizes. */
  double pairedStatistic(double[] crossDiagonal) {
    double n = firstWithin.length;
    return offDiagonalMean(firstWithin, firstDiagonal)
        + offDiagonalMean(secondWithin, secondDiagonal)
        - 2 * (sum(firstCross) - sum(crossDiagonal)) / (n * (n - 1));
  }

  /**
   * The first-order standard error from the projections 2 (mean_j k(x_i, x_j) - mean_j k(x_i, y_j))
   * of every row (Hoeffding's decomposition; van der Vaart, Asymptotic Statistics, 1998, theorem
   * 12.6). Under equal laws the first order vanishes and the figure is of the right size only.
   */
  double standardError() {
    return Math.sqrt(
        projectionVariance(firstWithin, firstDiagonal, firstCross, secondWithin.length)
            + projectionVariance(secondWithin, secondDiagonal, secondCross, firstWithin.length));
  }

  private double crossMean() {
    return sum(firstCross) / ((double) firstWithin.length * secondWithin.length);
  }

  private static double offDiagonalMean(double[] within, double[] diagonal) {
    double n = within.length;
    return (sum(within) - sum(diagonal)) / (n * (n - 1));
  }

  private static double projectionVariance(
      double[] within, double[] diagonal, double[] cross, int otherRows) {
    int n = within.length;
    double[] projections = new double[n];
    for (int i = 0; i < n; i++) {
      projections[i] = 2 * ((within[i] - diagonal[i]) / (n - 1) - cross[i] / otherRows);
    }
    double mean = sum(projections) / n;
    double squares = 0;
    for (double projection : projections) {
      squares += (projection - mean) * (projection - mean);
    }
    return squares / (n - 1) / n;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
