package org.tributary.plugins.metrics.sample;

import java.util.OptionalDouble;

/**
 * A measured number with its standard error, where the estimator has one, and the conventions
 * behind it.
 *
 * @param value the estimate, finite
 * @param standardError standard error of {@code value}, in its unit and {@code >= 0}; empty where
 *     the estimator has none
 * @param estimator which estimator and which conventions, in a few words
 */
public record MetricValue(double value, OptionalDouble standardError, String estimator) {

  /** Checks that the numbers are finite and the error is not negative. */
  public MetricValue {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          estimator + ": value must be finite, was " + value + "; rescale the columns");
    }
    if (standardError.isPresent() && !(standardError.getAsDouble() >= 0)) {
      throw new IllegalArgumentException(
          estimator + ": standard error must be >= 0, was " + standardError.getAsDouble());
    }
  }

  /** A number that its estimator knows exactly, or of whose error it knows nothing. */
  public static MetricValue exact(double value, String estimator) {
    return new MetricValue(value, OptionalDouble.empty(), estimator);
  }

  /** A number with its standard error. */
  public static MetricValue estimated(double value, double standardError, String estimator) {
    return new MetricValue(value, OptionalDouble.of(standardError), estimator);
  }
}
