package org.tributary.plugins.synthetic;

import java.util.List;
import org.tributary.sdk.option.Option;

/** Options of {@link GaussianMixtureFactory}. */
public record GaussianMixtureOptions(
    @Option(
            value =
                "Half the distance between neighbouring modes, of each source: two modes lie at"
                    + " -mu and +mu on the first axis.",
            fallback = "[2]",
            min = 0)
        List<Double> mu,
    @Option(value = "Number of coordinates d.", fallback = "1", min = 1, max = 100_000)
        int dimension,
    @Option(value = "Number of modes, evenly spaced on the first axis.", fallback = "2", min = 1)
        int components,
    @Option(
            value = "Weight of each mode, normalised; equal when empty.",
            fallback = "[]",
            min = 0,
            aboveMin = true)
        List<Double> weights,
    @Option(value = "Standard deviation of every mode.", fallback = "1", min = 0, aboveMin = true)
        double sd) {

  public GaussianMixtureOptions {
    mu = List.copyOf(mu);
    weights = List.copyOf(weights);
    if (mu.isEmpty()) {
      throw new IllegalArgumentException("mu must hold one number a source, was empty");
    }
    if (!weights.isEmpty() && weights.size() != components) {
      throw new IllegalArgumentException(
          "weights must hold " + components + " numbers, one a component, had " + weights.size());
    }
  }

  /** Weight of one mode, not normalised. */
  double weight(int component) {
    return weights.isEmpty() ? 1 : weights.get(component);
  }
}
