package org.tributary.plugins.score;

import org.tributary.sdk.option.Option;

/** Options of {@link SubspaceErrorFactory}. */
public record SubspaceErrorOptions(
    @Option(value = "Dimension of the subspace.", fallback = "1", min = 1) int latent,
    @Option(
            value = "Noise level at which the model denoises, in the data's units.",
            fallback = "1",
            min = 0,
            aboveMin = true)
        double level) {}
