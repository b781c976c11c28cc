package org.tributary.plugins.score;

import java.util.List;
import org.tributary.sdk.option.Option;

/** Options of {@link MixtureScoreFactory}. */
public record MixtureScoreOptions(
    @Option(
            value =
                "The Gaussians of the mixture, which is then known and not fitted; when empty, one"
                    + " Gaussian with the mean and covariance of the rows.",
            fallback = "[]")
        List<MixtureComponent> components,
    @Option(value = "Which noise is added.", fallback = "{from: 0.0001}") NoiseOptions noise,
    @Option(
            value = "Whether rows are standardised by one scale: common or none.",
            fallback = "common")
        Scaling scaling,
    @Option(value = "How points are drawn.", fallback = "{}") ReversalOptions reversal) {

  public MixtureScoreOptions {
    components = List.copyOf(components);
    noise.checkRange();
  }
}
