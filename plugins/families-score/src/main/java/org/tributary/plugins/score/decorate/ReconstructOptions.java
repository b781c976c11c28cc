package org.tributary.plugins.score.decorate;

import org.tributary.sdk.law.Reversal.Solver;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;

/** Options of {@link ReconstructFactory}. */
public record ReconstructOptions(
    @Option("The family whose reverse process carries rows back, as mixture-score.")
        ModelFamily family,
    @Option(
            value = "Standard deviation of the noise that is put on rows, in the data's units.",
            min = 0,
            aboveMin = true)
        double level,
    @Option(value = "Steps of the reverse process.", fallback = "40", min = 1) int steps,
    @Option(value = "Solver of a step: heun or euler.", fallback = "heun") Solver solver,
    @Option(
            value = "Whether noise is added on the way: the reverse stochastic equation.",
            fallback = "false")
        boolean stochastic) {}
