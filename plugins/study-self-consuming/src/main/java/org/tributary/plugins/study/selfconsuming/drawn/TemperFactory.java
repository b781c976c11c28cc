package org.tributary.plugins.study.selfconsuming.drawn;

import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.intervention.InterventionFactory;
import org.tributary.sdk.option.Option;

/** {@code temper}. */
@Extension
public final class TemperFactory extends DescribedExtension<TemperFactory.Options>
    implements InterventionFactory<TemperFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "sampling bias: 1 draws as the model is, less draws nearer to its modes",
              min = 0,
              max = 1,
              aboveMin = true)
          double lambda,
      @Option(
              value =
                  "by the model's own spread (covariance, temperature), by keeping the densest"
                      + " share of its draws, or the first of these that it offers",
              fallback = "auto",
              oneOf = {"auto", "spread", "truncation"})
          String how) {}

  public TemperFactory() {
    super(
        "temper",
        "Sampling bias",
        "Draws synthetic rows nearer to the modes of models: quality at the price of diversity.",
        Options.class,
        Citation.of(
            "Alemohammad et al.: Self-Consuming Generative Models Go MAD, ICLR 2024, arXiv"
                + " 2307.01850"));
  }

  @Override
  public Intervention create(Options options) {
    return new Temper(options.lambda, options.how);
  }
}
