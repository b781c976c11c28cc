package org.tributary.plugins.score;

import org.tributary.sdk.law.Reversal;
import org.tributary.sdk.law.Reversal.Solver;
import org.tributary.sdk.option.Option;

/** How points are drawn by the reverse process. */
public record ReversalOptions(
    @Option(value = "Steps from the greatest noise to the floor.", fallback = "60", min = 1)
        int steps,
    @Option(value = "Solver of a step: heun or euler.", fallback = "heun") Solver solver,
    @Option(
            value =
                "Whether noise is added on the way (the reverse stochastic equation) or not (the"
                    + " probability flow).",
            fallback = "false")
        boolean stochastic,
    @Option(
            value =
                "Whether the last noise is taken away by the mean of the clean point; what is drawn"
                    + " then has no log-density, since that of the model has the noise of the floor.",
            fallback = "false")
        boolean denoise) {

  Reversal reversal() {
    return new Reversal(steps, solver, stochastic);
  }
}
