package org.tributary.plugins.score;

import org.tributary.sdk.option.Option;

/** Options of {@link EmpiricalScoreFactory}. */
public record EmpiricalScoreOptions(
    @Option(value = "Which noise is added.", fallback = "{from: 0.0001}") NoiseOptions noise,
    @Option(
            value = "Whether rows are standardised by one scale: common or none.",
            fallback = "common")
        Scaling scaling,
    @Option(value = "How points are drawn.", fallback = "{}") ReversalOptions reversal) {

  public EmpiricalScoreOptions {
    noise.checkRange();
  }
}
