package org.tributary.plugins.synthetic;

import org.tributary.sdk.option.Option;

/** Options of {@link EmbeddedFactory}. */
public record EmbeddedOptions(
    @Option(value = "Number of columns D.", fallback = "8", min = 2) int columns,
    @Option(
            value = "Number of columns d that vary, below D; the others are 0.",
            fallback = "1",
            min = 1)
        int latent,
    @Option(
            value =
                "Two modes lie at -mu and +mu on the first column; 0 for a standard normal law.",
            fallback = "0",
            min = 0)
        double mu) {

  public EmbeddedOptions {
    if (latent >= columns) {
      throw new IllegalArgumentException(
          "latent must be below the " + columns + " columns, was " + latent);
    }
  }
}
