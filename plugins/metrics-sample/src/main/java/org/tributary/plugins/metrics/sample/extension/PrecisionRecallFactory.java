package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.PrecisionRecall;
import org.tributary.plugins.metrics.sample.PrecisionRecallScores;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.OptionException;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code precision-recall}. Closed balls are the default: in tables whole rows repeat, and an open
 * ball of radius 0 holds not even its own copies.
 */
@Extension
public final class PrecisionRecallFactory extends DescribedExtension<PrecisionRecallFactory.Options>
    implements MetricFactory<PrecisionRecallFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "k: a ball reaches to the k-th neighbour", fallback = "5", min = 1)
          int neighbours,
      @Option(
              value = "whether the edge of a ball is inside; open scores equal rows 0",
              fallback = "closed")
          PrecisionRecall.Boundary boundary,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public PrecisionRecallFactory() {
    super(
        "precision-recall",
        "Precision, recall, density, coverage",
        "Shares of points inside the balls around points of the other sample.",
        Options.class,
        new Citation(
            "Kynkaanniemi, Karras, Laine, Lehtinen and Aila, Improved Precision and Recall Metric"
                + " for Assessing Generative Models, NeurIPS 2019",
            "equation 1"),
        new Citation(
            "Naeem, Oh, Uh, Choi and Yoo, Reliable Fidelity and Diversity Metrics for Generative"
                + " Models, ICML 2020",
            "equations 4 and 6"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Shares of points inside the balls whose radius is the distance to the k-th "
            + "neighbour in their own sample; density may pass 1.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(Options options) {
    if (options.neighbours >= options.points) {
      throw new OptionException(
          "neighbours",
          "neighbours must be below points, were " + options.neighbours + " and " + options.points);
    }
    return new TwoSampleMetric(
        List.of(
            new Output("precision", Better.HIGHER, ""),
            new Output("recall", Better.HIGHER, ""),
            new Output("density", Better.HIGHER, ""),
            new Output("coverage", Better.HIGHER, "")),
        PointPlan.encoded(
            options.points, options.neighbours + 1, options.standardise, options.perSource),
        comparison -> scores(options, comparison),
        TwoSampleMetric.Judging.atEqualSizes(Metric.Cost.PAIRS));
  }

  private static List<MetricValue> scores(Options options, Comparison comparison) {
    PrecisionRecallScores scores =
        new PrecisionRecall(options.neighbours, options.boundary)
            .score(comparison.reference(), comparison.candidate());
    String how =
        "k = "
            + options.neighbours
            + ", "
            + options.boundary.name().toLowerCase(Locale.ROOT)
            + " balls";
    return DoubleStream.of(scores.precision(), scores.recall(), scores.density(), scores.coverage())
        .mapToObj(value -> new MetricValue(value, OptionalDouble.empty(), how))
        .toList();
  }
}
