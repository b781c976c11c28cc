package org.tributary.plugins.systems.load;

import org.tributary.sdk.option.Option;

/** Options of {@link NetLoadFactory}. */
public record NetLoadOptions(
    @Option(value = "Least clearness of the sky.", fallback = "0.2", min = 0, max = 1) double from,
    @Option(value = "Greatest clearness of the sky.", fallback = "0.6", min = 0, max = 1) double to,
    @Option(
            value = "Capacity of the plant times its efficiency.",
            unit = "kW",
            fallback = "3.2",
            min = 0)
        double capacity,
    @Option(
            value = "Standard deviation of the load around its mean.",
            unit = "kW",
            fallback = "0.23",
            min = 0,
            aboveMin = true)
        double noise,
    @Option(
            value = "Correlation of that of one hour and the next.",
            fallback = "0.6",
            min = 0,
            max = 1,
            belowMax = true)
        double correlation) {
  public NetLoadOptions {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "clearness must be from < to, was from " + from + " to " + to);
    }
  }
}
