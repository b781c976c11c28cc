package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MomentsDistance;
import org.tributary.plugins.metrics.sample.points.Encoding;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/** {@code moments}: means and spreads of single columns; it sees no dependence. */
@Extension
public final class MomentsFactory extends DescribedExtension<MomentsFactory.Options>
    implements MetricFactory<MomentsFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "most points a source and side", fallback = "5000", min = 2) int points,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public MomentsFactory() {
    super(
        "moments",
        "Distance of means and spreads",
        "Squared distance of the means and mean squares of single columns; it sees no"
            + " dependence.",
        Options.class,
        new Citation(
            "Gretton, Borgwardt, Rasch, Schoelkopf and Smola, A Kernel Two-Sample Test, JMLR 13,"
                + " 2012",
            "lemma 6"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "The squared distance over columns, no root of it: of means in standard deviations, of mean"
            + " squares over sqrt 2, squares cut at 16; unbiased, so that it may be below 0.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2.",
        "More points than `points` a source and side are thinned at random; of judged tables all"
            + " pairs of rows count.",
        "Cost grows with points, and with pairs of points where tables are judged.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("moments", Better.LOWER, "").best(0)),
        PointPlan.encoded(options.points, 2, Scaling.REFERENCE, options.perSource),
        comparison ->
            List.of(
                new MomentsDistance(numbers(comparison.blocks()))
                    .between(comparison.reference(), comparison.candidate())),
        TwoSampleMetric.Judging.pairs(
            (encoding, real) -> new MomentsDistance(numbers(encoding.blocks())).pairs()));
  }

  private static boolean[] numbers(List<Encoding.Block> blocks) {
    Encoding.Block last = blocks.get(blocks.size() - 1);
    boolean[] numbers = new boolean[last.start() + last.width()];
    for (Encoding.Block block : blocks) {
      numbers[block.start()] = !block.category();
    }
    return numbers;
  }
}
