package org.tributary.plugins.score;

import org.tributary.plugins.score.diffusion.Reversal;
import org.tributary.plugins.score.diffusion.ReverseMethod;
import org.tributary.sdk.option.Option;

/** How points are drawn by the reverse process. */
public record ReversalOptions(
    @Option(
            value =
                "The reverse process: heun or euler (probability-flow equation), euler-maruyama"
                    + " (stochastic equation).",
            fallback = "heun")
        ReverseMethod method,
    @Option(value = "Steps from the greatest noise to the floor.", fallback = "60", min = 1)
        int steps,
    @Option(
            value = "Whether the last noise is taken away by the mean of the clean point.",
            fallback = "true")
        boolean denoise) {

  Reversal reversal() {
    return new Reversal(method, steps, denoise);
  }
}
