package org.tributary.plugins.score;

import org.tributary.plugins.score.features.Activation;
import org.tributary.plugins.score.features.Output;
import org.tributary.plugins.score.features.RandomFeatures;
import org.tributary.plugins.score.features.Start;
import org.tributary.sdk.option.Option;

/** How random features are drawn, and what their combination stands for. */
public record FeatureOptions(
    @Option(value = "The nonlinearity: tanh or relu.", fallback = "tanh") Activation activation,
    @Option(
            value = "Weights of a point are normal with this deviation over the root of d.",
            fallback = "3",
            min = 0,
            aboveMin = true)
        double weight,
    @Option(value = "Biases are normal with this deviation.", fallback = "2", min = 0) double bias,
    @Option(
            value =
                "Weights of the noise level are normal with this deviation over the root of their"
                    + " number.",
            fallback = "3",
            min = 0)
        double time,
    @Option(
            value =
                "What the features combine to: denoiser (preconditioned, a target of one size at"
                    + " every noise level), noise (the score times the noise) or score (the score"
                    + " itself). At one noise level the three train alike.",
            fallback = "denoiser")
        Output output,
    @Option(
            value =
                "The score before training: normal (that of the rows' mean and variances) or flat"
                    + " (none).",
            fallback = "normal")
        Start start) {

  RandomFeatures.Draw draw(int count) {
    return new RandomFeatures.Draw(activation, count, weight, bias, time);
  }
}
