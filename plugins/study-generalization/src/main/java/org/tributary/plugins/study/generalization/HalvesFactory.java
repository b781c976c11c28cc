package org.tributary.plugins.study.generalization;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;

/** {@code halves-agreement}. */
@Extension
public final class HalvesFactory extends DescribedExtension<HalvesFactory.Options>
    implements MetricFactory<HalvesFactory.Options> {

  /** Options. */
  public record Options(
      @Option("the family that is trained on each half of the training rows") ModelFamily family,
      @Option(
              value =
                  "noise levels at which the two scores are compared, in the data's units; empty:"
                      + " log-densities are compared",
              fallback = "[]",
              min = 0,
              aboveMin = true)
          List<Double> levels) {
    public Options {
      levels = List.copyOf(levels);
    }
  }

  public HalvesFactory() {
    super(
        "halves-agreement",
        "Agreement of two halves",
        "How far two models trained on disjoint halves of the rows are apart on held-out"
            + " points.",
        Options.class,
        Citation.of(
            "Kadkhodaie, Guth, Simoncelli, Mallat. Generalization in Diffusion Models Arises from"
                + " Geometry-Adaptive Harmonic Representations. ICLR 2024, arXiv 2310.02557"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "With levels of noise a ratio of mean squares, 0 where the two scores agree; without, the"
            + " mean absolute difference of log-densities in nats. No root.",
        "Dear: two models are fitted.");
  }

  @Override
  public Metric create(Options options) {
    return new HalvesDisagreement(options.family(), options.levels());
  }
}
