package org.tributary.plugins.score;

import org.tributary.sdk.option.Option;

/** Options of {@link SubspaceScoreFactory}. */
public record SubspaceScoreOptions(
    @Option(
            value = "Dimension of the subspace, below the number of columns.",
            fallback = "1",
            min = 1)
        int latent,
    @Option(
            value = "Noisy copies of each row from which the subspace is estimated.",
            fallback = "1",
            min = 1)
        int copies,
    @Option(value = "Random features of the score on the subspace.", fallback = "300", min = 1)
        int features,
    @Option(
            value = "Noisy copies of each row from which that score is trained.",
            fallback = "20",
            min = 1)
        int draws,
    @Option(
            value = "Training time of the fitted model, where none is asked for.",
            fallback = "1000",
            min = 0)
        double trainingTime,
    @Option(value = "How the output weights are trained.", fallback = "{}")
        TrainingOptions training,
    @Option(value = "How the features are drawn.", fallback = "{}") FeatureOptions shape,
    @Option(
            value = "Which noise is added; the subspace is estimated at time from.",
            fallback = "{rate: 0.5, from: 0.05, to: 6}")
        NoiseOptions noise,
    @Option(
            value = "Whether rows are standardised by one scale: common or none.",
            fallback = "common")
        Scaling scaling,
    @Option(value = "How points are drawn.", fallback = "{}") ReversalOptions reversal,
    @Option(value = "How log-densities are had.", fallback = "{}") DensityOptions density) {

  public SubspaceScoreOptions {
    noise.checkRange();
  }
}
