package org.tributary.plugins.score;

import org.tributary.sdk.option.Option;

/** Options of {@link MaskedScoreFactory}. */
public record MaskedScoreOptions(
    @Option(
            value = "Whether the score is told which values of a row are seen: mask or nothing.",
            fallback = "nothing")
        Sees sees,
    @Option(value = "Which noise is added.", fallback = "{from: 0.0001}") NoiseOptions noise,
    @Option(
            value = "Whether rows are standardised by one scale: common or none.",
            fallback = "none")
        Scaling scaling,
    @Option(value = "How points are drawn.", fallback = "{}") ReversalOptions reversal,
    @Option(value = "How log-densities are had.", fallback = "{}") DensityOptions density) {

  /** What the score is told beside the row. */
  public enum Sees {
    /** Which values are seen. */
    MASK,
    /** Nothing: missing values are what they were filled with. */
    NOTHING
  }

  public MaskedScoreOptions {
    noise.checkRange();
  }
}
