package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.VendiScore;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code vendi}, cosine kernel. It grows with the number of points, so read the candidate beside
 * the held-out figure of the same number.
 */
@Extension
public final class VendiScoreFactory extends DescribedExtension<VendiScoreFactory.Options>
    implements MetricFactory<VendiScoreFactory.Options> {

  /** Options. */
  public record Options(
      @Option(
              value = "q of the Renyi entropy; 1 is Shannon's",
              fallback = "1",
              min = 0,
              aboveMin = true)
          double order,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public VendiScoreFactory() {
    super(
        "vendi",
        "Vendi score",
        "Effective number of different points, of the candidate and of equally many held-out"
            + " points.",
        Options.class,
        new Citation(
            "Friedman and Dieng, The Vendi Score: A Diversity Evaluation Metric for Machine"
                + " Learning, TMLR 2023",
            "definition 3.1"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "exp of the entropy of the eigenvalues of the similarity matrix over n: a "
            + "number of points, no share. Both samples are thinned to equal sizes.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Cost grows with the cube of points.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(
            new Output("vendi", Better.NEITHER, ""),
            new Output("vendi-held-out", Better.NEITHER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison -> scores(options.order, comparison));
  }

  private static List<MetricValue> scores(double order, Comparison given) {
    Comparison comparison = given.ofEqualSize();
    VendiScore score = new VendiScore(order);
    return List.of(score.of(comparison.candidate()), score.of(comparison.reference()));
  }
}
