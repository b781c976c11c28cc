package org.tributary.plugins.study.selfconsuming.theory;

import java.util.function.DoubleUnaryOperator;

/**
 * What a fit does to the second moments of one coordinate, or of a vector of shares.
 *
 * @param total second moment of the truth about its own mean: 1 for N(0, 1), 1 - |theta*|^2 for
 *     shares of categories
 * @param estimator of the spread
 * @param kernel what a kernel adds to the spread of n rows, as h^2; 0 without one
 */
public record Truth(double total, Estimator estimator, DoubleUnaryOperator kernel) {
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
    return new Truth(1, estimator, rows -> 0);
  }

  /** N(0, 1), of which kernel estimates add the square of their bandwidth to the rows' spread. */
  public static Truth smoothed(DoubleUnaryOperator bandwidth) {
    return new Truth(1, Estimator.BIASED, rows -> Math.pow(bandwidth.applyAsDouble(rows), 2));
  }

  /** Shares of categories: 1 - |theta*|^2. */
  public static Truth categorical(double heterozygosity) {
    return new Truth(heterozygosity, Estimator.BIASED, rows -> 0);
  }

  /** Expected variance of a fit to n rows whose second moment about their own mean is biased. */
  double fitted(double biased, double rows) {
    return switch (estimator) {
      case BIASED -> biased + kernel.applyAsDouble(rows);
      case UNBIASED -> biased * rows / (rows - 1);
      case KNOWN -> total;
    };
  }
}
