package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.SlicedWasserstein;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code sliced-wasserstein}. The directions are the same for every candidate of a cell; their
 * error is not that of the points, so no standard error is given.
 */
@Extension
public final class SlicedWassersteinFactory
    extends DescribedExtension<SlicedWassersteinFactory.Options>
    implements MetricFactory<SlicedWassersteinFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "p of W_p", fallback = "1", min = 1, max = 2) int order,
      @Option(value = "random directions", fallback = "256", min = 1) int directions,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public SlicedWassersteinFactory() {
    super(
        "sliced-wasserstein",
        "Sliced Wasserstein distance",
        "Wasserstein distance along random directions, averaged over them.",
        Options.class,
        new Citation(
            "Bonneel, Rabin, Peyre and Pfister, Sliced and Radon Wasserstein Barycenters of"
                + " Measures, Journal of Mathematical Imaging and Vision 51, 2015",
            "section 2.3"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The root of the mean over random directions of the powered distance; "
            + "directions are the same for every candidate of a cell.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Cost grows with points times directions.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("sliced-wasserstein", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison -> List.of(distance(options, comparison)));
  }

  private static MetricValue distance(Options options, Comparison comparison) {
    MetricValue value =
        SlicedWasserstein.random(
                options.order,
                comparison.reference().numCols,
                options.directions,
                comparison.stream())
            .distance(comparison.reference(), comparison.candidate());
    return new MetricValue(value.value(), OptionalDouble.empty(), value.estimator());
  }
}
