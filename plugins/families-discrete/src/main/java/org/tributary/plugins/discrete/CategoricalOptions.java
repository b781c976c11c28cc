package org.tributary.plugins.discrete;

import org.tributary.sdk.option.Option;

/** Options of {@link CategoricalFactory}. */
public record CategoricalOptions(
    @Option(
            value = "Whether columns are taken as independent; else one table of all outcomes.",
            fallback = "false")
        boolean independent,
    @Option(
            value = "Added to every count; 0 leaves unseen outcomes at probability 0.",
            fallback = "0",
            min = 0)
        double smoothing,
    @Option(
            value =
                "Whether a category that no training row has left ends a fit as support-lost, in a"
                    + " loop a censoring with its generation; else its probability is 0.",
            fallback = "false")
        boolean censorLost) {

  public CategoricalOptions {
    if (!(smoothing >= 0)) {
      throw new IllegalArgumentException("smoothing must be >= 0, was " + smoothing);
    }
  }
}
