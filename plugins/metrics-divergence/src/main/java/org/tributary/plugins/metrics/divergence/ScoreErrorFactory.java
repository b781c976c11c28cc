package org.tributary.plugins.metrics.divergence;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.MetricFactory;

/** {@code score-error}. */
@Extension
public final class ScoreErrorFactory extends DescribedExtension<NoiseLevelOptions>
    implements MetricFactory<NoiseLevelOptions> {

  public ScoreErrorFactory() {
    super(
        "score-error",
        "Error of the score",
        "Squared distance of a score from that of the truth under noise.",
        NoiseLevelOptions.class,
        Citation.of(
            "Vincent. A Connection Between Score Matching and Denoising Autoencoders. Neural"
                + " Computation 23(7), 2011"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared norm of the difference of scores times level^2, summed over coordinates and"
            + " averaged over levels; no root.",
        "Sources are averaged with their weights.",
        "Cost grows with points times levels and draws.");
  }

  @Override
  public Metric create(NoiseLevelOptions options) {
    return new ScoreError(new NoiseLevels(options.levels(), options.draws()));
  }
}
