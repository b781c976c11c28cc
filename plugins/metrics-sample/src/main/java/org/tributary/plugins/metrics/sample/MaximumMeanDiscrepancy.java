package org.tributary.plugins.metrics.sample;

import org.ejml.data.DMatrixRMaj;

/**
 * The squared maximum mean discrepancy of two samples in one of its three estimators.
 *
 * <p>MMD^2 = E k(X,X') + E k(Y,Y') - 2 E k(X,Y) (Gretton et al., JMLR 13, 2012, lemma 6). With the
 * cubic kernel and the unbiased estimator it is the kernel inception distance of one block.
 *
 * @param kernel the kernel, or the rule that chooses it
 * @param estimator which of the estimators
 */
public record MaximumMeanDiscrepancy(Kernel kernel, Estimator estimator) {

  /** The three estimators in use; under equal laws only the first has a positive mean. */
  public enum Estimator {
    /** All pairs, a row with itself included (equation 5); never negative. */
    BIASED,
    /** Pairs of different rows within a sample, all pairs between (equation 3). */
    UNBIASED,
    /** Like unbiased but without the pairs (x_i, y_i) (equation 4); needs equal sizes. */
    U_STATISTIC
  }

  /**
   * Returns the squared discrepancy with its first-order standard error.
   *
   * @param first n x d; n {@code >= 2}
   * @param second m x d; m {@code >= 2}
   * @throws IllegalArgumentException if a sample is too small or not finite, the columns differ, or
   *     the sizes differ for the U-statistic
   */
  public MetricValue squared(DMatrixRMaj first, DMatrixRMaj second) {
    SampleArguments.requireComparable(first, second, 2);
    if (estimator == Estimator.U_STATISTIC && first.numRows != second.numRows) {
      throw new IllegalArgumentException(
          "the U-statistic needs samples of equal size, had "
              + first.numRows
              + " and "
              + second.numRows
              + "; use the unbiased estimator");
    }
    Kernel.Fixed fixed = kernel.resolve(first, second);
    PairMeans means =
        new PairMeans(
            fixed.rowSums(first, first),
            fixed.rowSums(second, second),
            fixed.rowSums(first, second),
            fixed.rowSums(second, first),
            fixed.paired(first, first),
            fixed.paired(second, second));
    double value =
        switch (estimator) {
          case BIASED -> means.biased();
          case UNBIASED -> means.unbiased();
          case U_STATISTIC -> means.pairedStatistic(fixed.paired(first, second));
        };
    return MetricValue.estimated(
        value,
        means.standardError(),
        "MMD^2, "
            + switch (estimator) {
              case BIASED -> "biased";
              case UNBIASED -> "unbiased";
              case U_STATISTIC -> "U-statistic";
            }
            + ", "
            + fixed.description());
  }
}
