package org.tributary.plugins.gaussian;

import org.tributary.sdk.option.Option;

/** Options of {@link GaussianCopulaFactory}. */
public record GaussianCopulaOptions(
    @Option(
            value = "Multiplies Silverman's bandwidth of the smoothed margins of real columns.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double smoothing) {

  public GaussianCopulaOptions {
    if (!(smoothing > 0)) {
      throw new IllegalArgumentException("smoothing must be > 0, was " + smoothing);
    }
  }
}
