package org.tributary.plugins.gaussian;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.option.Option;

/** Options of {@link GaussianMixtureFactory}. */
public record GaussianMixtureOptions(
    @Option(value = "Number of components.", fallback = "2", min = 1) int components,
    @Option(
            value =
                "Added to the diagonal of every covariance, in squared units of the data; absent: a"
                    + " millionth of each column's variance, whatever its unit.",
            min = 0)
        Optional<Double> ridge,
    @Option(
            value = "Stops when the mean log-likelihood changes by less.",
            fallback = "1e-6",
            unit = "nats",
            min = 0)
        double tolerance,
    @Option(value = "Greatest number of steps.", fallback = "1000", min = 1) int iterations,
    @Option(
            value =
                "Starting means, one list a component, with identity covariances; k-means++ and the"
                    + " sample covariance when empty.",
            fallback = "[]")
        List<List<Double>> means) {
  private static final double OF_VARIANCE = 1e-6;

  public GaussianMixtureOptions {
    means = means.stream().map(List::copyOf).toList();
    if (!means.isEmpty() && means.size() != components) {
      throw new IllegalArgumentException(
          "means must hold " + components + " lists, one a component, had " + means.size());
    }
  }

  /** The ridge in squared units of what is fitted: columns of variance 1 where none is given. */
  double ridgeOfFit() {
    return ridge.orElse(OF_VARIANCE);
  }

  /** The algorithm with these constants. */
  MixtureMaximisation algorithm() {
    return new MixtureMaximisation(ridgeOfFit(), tolerance, iterations);
  }
}
