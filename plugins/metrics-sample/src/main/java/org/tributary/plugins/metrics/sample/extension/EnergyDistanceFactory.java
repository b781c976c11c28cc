package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.evidence.judge.PairDissimilarity;
import org.tributary.plugins.metrics.sample.EnergyDistance;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code energy}: 2 E|X-Y| - E|X-X'| - E|Y-Y'|; the unbiased form may be negative. */
@Extension
public final class EnergyDistanceFactory extends DescribedExtension<EnergyDistanceFactory.Options>
    implements MetricFactory<EnergyDistanceFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "which estimator", fallback = "unbiased") EnergyDistance.Form form,
      @Option(value = "most points a source and side", fallback = "1000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public EnergyDistanceFactory() {
    super(
        "energy",
        "Energy distance",
        "Energy distance of candidate points and held-out points.",
        Options.class,
        new Citation(
            "Szekely and Rizzo, Energy statistics: a class of statistics based on distances,"
                + " Journal of Statistical Planning and Inference 143, 2013",
            "equation 2.5"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "2 E|X-Y| - E|X-X'| - E|Y-Y'| itself, no root of it; the unbiased form may be "
            + "below 0.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; of judged "
            + "tables all pairs of rows count.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("energy", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison ->
            List.of(
                new EnergyDistance(options.form)
                    .between(comparison.reference(), comparison.candidate())),
        options.form == EnergyDistance.Form.UNBIASED
            ? TwoSampleMetric.Judging.pairs((encoding, real) -> PairDissimilarity.euclidean())
            : TwoSampleMetric.Judging.atEqualSizes(Metric.Cost.PAIRS));
  }
}
