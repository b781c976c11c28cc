package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.FrechetDistance;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code frechet}. It sees means and covariances only and is biased upwards by about d (d + 5) / (2
 * n).
 */
@Extension
public final class FrechetDistanceFactory extends DescribedExtension<FrechetDistanceFactory.Options>
    implements MetricFactory<FrechetDistanceFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "most points a source and side", fallback = "5000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public FrechetDistanceFactory() {
    super(
        "frechet",
        "Frechet distance",
        "Squared Frechet distance of Gaussians with the moments of the two samples.",
        Options.class,
        new Citation(
            "Dowson and Landau, The Frechet distance between multivariate normal distributions,"
                + " Journal of Multivariate Analysis 12, 1982",
            "equation 4"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared distance, no root of it: |m1 - m2|^2 + tr(S1 + S2 - 2 (S1 "
            + "S2)^1/2); it sees means and covariances only and is biased upward in small "
            + "samples.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Cost grows with points and the cube of coordinates.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("frechet", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison ->
            List.of(FrechetDistance.between(comparison.reference(), comparison.candidate())));
  }
}
