package org.tributary.plugins.discrete;

import org.tributary.sdk.option.Option;

/** Options of {@link PerContextFactory}. */
public record PerContextOptions(
    @Option(
            value =
                "How often each context comes: as in the training rows, or equally (the theory's"
                    + " fixed counts).",
            fallback = "empirical")
        ContextLaw contexts,
    @Option(value = "Added to every count of a context.", fallback = "0", min = 0)
        double smoothing) {

  public PerContextOptions {
    if (!(smoothing >= 0)) {
      throw new IllegalArgumentException("smoothing must be >= 0, was " + smoothing);
    }
  }
}
