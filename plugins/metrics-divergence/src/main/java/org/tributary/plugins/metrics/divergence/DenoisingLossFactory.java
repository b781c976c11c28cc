package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code denoising-loss}. */
@Extension
public final class DenoisingLossFactory extends DescribedExtension<NoiseLevelOptions>
    implements MetricFactory<NoiseLevelOptions> {

  public DenoisingLossFactory() {
    super(
        "denoising-loss",
        "Denoising loss",
        "Loss of denoising score matching on held-out points, at each level of noise.",
        NoiseLevelOptions.class,
        Citation.of(
            "Vincent. A Connection Between Score Matching and Denoising Autoencoders. Neural"
                + " Computation 23(7), 2011"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared norm in units of the noise, summed over coordinates and averaged over levels;"
            + " no root. Its floor is not 0.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Cost grows with points times levels and draws.");
  }

  @Override
  public Metric create(NoiseLevelOptions options) {
    return new DenoisingLoss(new NoiseLevels(options.levels(), options.draws()));
  }
}
