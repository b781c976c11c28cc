package org.tributary.plugins.gaussian;

import java.util.List;
import org.tributary.sdk.option.Option;

/** Options of {@link GaussianFactory}. */
public record GaussianOptions(
    @Option(value = "Which entries of the covariance are estimated.", fallback = "full")
        CovarianceShape covariance,
    @Option(
            value = "Divisor of the variance: n (biased) or n - 1.",
            fallback = "biased",
            where = "covariance: diagonal | full")
        VarianceEstimator estimator,
    @Option(
            value = "Coordinates, counted from 0, whose mean all sources share.",
            fallback = "[]",
            fact = "source.shared",
            min = 0)
        List<Integer> shared,
    @Option(
            value = "Whether all sources share one within-source covariance.",
            fallback = "false",
            where = "covariance: diagonal | full")
        boolean pooledCovariance) {

  public GaussianOptions {
    shared = List.copyOf(shared);
    if (shared.stream().anyMatch(column -> column < 0)) {
      throw new IllegalArgumentException("shared must hold indices >= 0, was " + shared);
    }
    if (shared.stream().distinct().count() != shared.size()) {
      throw new IllegalArgumentException("shared must hold distinct indices, was " + shared);
    }
  }

  /** Free parameters: {@code K d1 + (d - d1)} means and the entries of the covariances. */
  long parameters(int dimension, int sources) {
    long means = (long) sources * (dimension - shared.size()) + shared.size();
    return means + (pooledCovariance ? 1 : sources) * covariance.parameters(dimension);
  }

  /** Whether sources share any parameter. */
  boolean sharing() {
    return !shared.isEmpty() || pooledCovariance && covariance != CovarianceShape.IDENTITY;
  }
}
