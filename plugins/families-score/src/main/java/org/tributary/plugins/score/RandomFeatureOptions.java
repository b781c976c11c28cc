package org.tributary.plugins.score;

import org.tributary.sdk.option.Option;

/** Options of {@link RandomFeatureFactory}. */
public record RandomFeatureOptions(
    @Option(value = "Number of random features m, the capacity.", fallback = "300", min = 1)
        int features,
    @Option(value = "Noisy copies of each training row.", fallback = "20", min = 1) int draws,
    @Option(
            value = "Training time of the fitted model, where none is asked for.",
            fallback = "1000",
            min = 0)
        double trainingTime,
    @Option(value = "How the output weights are trained.", fallback = "{}")
        TrainingOptions training,
    @Option(value = "How the features are drawn.", fallback = "{}") FeatureOptions shape,
    @Option(value = "Which noise is added.", fallback = "{}") NoiseOptions noise,
    @Option(
            value = "Whether rows are standardised by one scale: common or none.",
            fallback = "common")
        Scaling scaling,
    @Option(value = "How points are drawn.", fallback = "{}") ReversalOptions reversal,
    @Option(value = "How log-densities are had.", fallback = "{}") DensityOptions density) {}
