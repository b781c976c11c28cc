package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.tributary.sdk.option.Option;

/** At which noise scores are judged. */
public record NoiseLevelOptions(
    @Option(
            value =
                "Standard deviations of the noise, in the data's units, that the model was trained"
                    + " for.",
            min = 0,
            aboveMin = true)
        List<Double> levels,
    @Option(value = "Noisy copies of each point.", fallback = "4", min = 1) int draws) {
  public NoiseLevelOptions {
    levels = List.copyOf(levels);
    if (levels.isEmpty() || levels.stream().distinct().count() < levels.size()) {
      throw new IllegalArgumentException(
          "levels must name different levels of noise, at least one, were " + levels);
    }
  }
}
