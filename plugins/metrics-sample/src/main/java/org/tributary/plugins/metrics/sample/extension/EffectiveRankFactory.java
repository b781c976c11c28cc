package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.VendiScore;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code effective-rank}: in how many directions points lie. With {@code M = E f f'} of points of
 * length 1, the uniformity loss {@code E (f'g)^2} of independent f and g is {@code ||M||_F^2}, and
 * the rank is {@code 1/||M||_F^2}: the Vendi score of order 2.
 */
@Extension
public final class EffectiveRankFactory implements MetricFactory<EffectiveRankFactory.Options> {
  private static final VendiScore SECOND = new VendiScore(2);

  /** Options. */
  public record Options(
      @Option(value = "most points a source and side", fallback = "5000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "none")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  @Override
  public String id() {
    return "effective-rank";
  }

  @Override
  public String title() {
    return "Effective rank";
  }

  @Override
  public String summary() {
    return "In how many directions points lie, of the candidate and of held-out points, and the"
        + " uniformity loss.";
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "1/||M||_F^2 with M the mean of f f' over points f of length 1: between 1 and the number of"
            + " coordinates; the uniformity loss is ||M||_F^2 itself, a mean over all pairs, a"
            + " point with itself included.",
        "Points are not centred: columns far from 0 lie in one direction.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "A category is one-hot over sqrt 2.",
        "More points than `points` a source and side are thinned at random; both sides to the same"
            + " number.",
        "Cost grows with points.");
  }

  @Override
  public List<Citation> citations() {
    return List.of(
        new Citation(
            "Zhang, Wang, Wang. How Mask Matters: Towards Theoretical Understandings of Masked"
                + " Autoencoders. NeurIPS 2022, arXiv 2210.08344",
            "the uniformity loss of U-MAE"));
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(
            new Output("effective-rank", Better.HIGHER, ""),
            new Output("effective-rank-held-out", Better.NEITHER, ""),
            new Output("uniformity", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        EffectiveRankFactory::ranks);
  }

  private static List<MetricValue> ranks(Comparison given) {
    Comparison comparison = given.ofEqualSize();
    MetricValue candidate = named(SECOND.of(comparison.candidate()).value());
    return List.of(
        candidate, named(SECOND.of(comparison.reference()).value()), named(1 / candidate.value()));
  }

  private static MetricValue named(double value) {
    return new MetricValue(value, OptionalDouble.of(0), "points of length 1, not centred");
  }
}
