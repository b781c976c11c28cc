package org.tributary.plugins.score.decorate;

import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;

/** Options of {@link ChainTunedFactory}. */
public record ChainTunedOptions(
    @Option("The family whose score the chain follows, as mixture-score.") ModelFamily family,
    @Option(
            value = "Steps of the chain, each one evaluation of the score.",
            fallback = "18",
            min = 2)
        int steps,
    @Option(value = "Whether the steps are tuned.", fallback = "true") boolean tune,
    @Option(value = "Weight of the contrastive term; 0: none.", fallback = "0", min = 0)
        double contrast,
    @Option(value = "Weight of what changes cost.", fallback = "0.001", min = 0) double penalty,
    @Option(
            value = "Least noise level, in the data's units.",
            fallback = "0.002",
            min = 0,
            aboveMin = true)
        double from,
    @Option(
            value = "Greatest noise level, where the chain begins.",
            fallback = "80",
            min = 0,
            aboveMin = true)
        double to,
    @Option(value = "Chains that are run while tuning.", fallback = "200", min = 2, max = 10000)
        int points,
    @Option(value = "Steps of the descent.", fallback = "30", min = 1) int iterations) {
  public ChainTunedOptions {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "noise levels must be from < to, were " + from + ", " + to);
    }
  }
}
