package org.tributary.plugins.study.selfconsuming.theory;

/**
 * What a fit does to the second moments of one coordinate, or of a vector of shares.
 *
 * @param total second moment of the truth about its own mean: 1 for N(0, 1), 1 - |theta*|^2 for
 *     shares of categories
 * @param estimator of the spread
 */
public record Truth(double total, Estimator estimator) {
  /** How a fit estimates the spread of its rows. */
  public enum Estimator {
    /** Divisor n: the second moment of a model is that of its rows, as of shares too. */
    BIASED,
    /** Divisor n - 1. */
    UNBIASED,
    /** Known, and never estimated. */
    KNOWN
  }

  public Truth {
    if (!(total > 0)) {
      throw new IllegalArgumentException("total must be > 0, was " + total);
    }
  }

  /** N(0, 1), its variance estimated. */
  public static Truth gaussian(Estimator estimator) {
    return new Truth(1, estimator);
  }

  /** Shares of categories: 1 - |theta*|^2. */
  public static Truth categorical(double heterozygosity) {
    return new Truth(heterozygosity, Estimator.BIASED);
  }

  /** Expected variance of a fit to n rows whose second moment about their own mean is biased. */
  double fitted(double biased, double rows) {
    return switch (estimator) {
      case BIASED -> biased;
      case UNBIASED -> biased * rows / (rows - 1);
      case KNOWN -> total;
    };
  }
}
