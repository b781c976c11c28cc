package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.ExactTransport;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code wasserstein}: W1, or W2 as the root of the mean squared cost. Biased upwards by order
 * n^(-1/d); compare values of one sample size.
 */
@Extension
public final class WassersteinFactory extends DescribedExtension<WassersteinFactory.Options>
    implements MetricFactory<WassersteinFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "p of W_p", fallback = "1", min = 1, max = 2) int order,
      @Option(
              value = "most points a source and side",
              fallback = "300",
              min = 2,
              max = ExactTransport.DEFAULT_MAXIMUM_ROWS)
          int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public WassersteinFactory() {
    super(
        "wasserstein",
        "Wasserstein distance",
        "Exact Wasserstein distance of candidate points and held-out points, for small samples.",
        Options.class,
        new Citation("Peyre and Cuturi, Computational Optimal Transport, 2019", "equation 2.11"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "W_p in units of the encoded points, its root taken.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Dear: an assignment of all points is solved, so that a judge takes 2 "
            + "replicates of 4 groups (of 10 up to 300 rows).");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("wasserstein", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison -> List.of(distance(options, comparison)),
        TwoSampleMetric.Judging.atEqualSizes(Metric.Cost.DEAR));
  }

  private static MetricValue distance(Options options, Comparison comparison) {
    MetricValue powered =
        new ExactTransport(options.order, options.points)
            .powered(comparison.reference(), comparison.candidate());
    return options.order == 1
        ? powered
        : new MetricValue(
            Math.sqrt(powered.value()), OptionalDouble.empty(), "root of " + powered.estimator());
  }
}
