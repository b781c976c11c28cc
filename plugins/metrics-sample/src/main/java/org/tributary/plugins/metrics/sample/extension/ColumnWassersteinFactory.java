package org.tributary.plugins.metrics.sample.extension;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.OneDimensionalWasserstein;
import org.tributary.plugins.metrics.sample.points.Encoding;
import org.tributary.plugins.metrics.sample.points.Scaling;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;

/**
 * {@code wasserstein-1d}: a number column by its quantiles, a category column by its total
 * variation, which is the distance when any two levels lie at distance 1.
 */
@Extension
public final class ColumnWassersteinFactory
    extends DescribedExtension<ColumnWassersteinFactory.Options>
    implements MetricFactory<ColumnWassersteinFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "p of W_p", fallback = "1", min = 1, max = 2) int order,
      @Option(value = "most points a source and side", fallback = "5000", min = 2) int points,
      @Option(value = "whether numbers are scaled by the held-out rows", fallback = "reference")
          Scaling standardise,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public ColumnWassersteinFactory() {
    super(
        "wasserstein-1d",
        "Wasserstein distance a column",
        "Wasserstein distance of each column, averaged over columns; it sees no dependence.",
        Options.class,
        new Citation("Peyre and Cuturi, Computational Optimal Transport, 2019", "remark 2.30"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "W_p of each column, its root taken, averaged over columns with equal weight; "
            + "of a category by its label shares.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Cost grows with points.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(new Output("wasserstein-1d", Better.LOWER, "")),
        PointPlan.encoded(options.points, 2, options.standardise, options.perSource),
        comparison -> List.of(mean(options.order, comparison)));
  }

  private static MetricValue mean(int order, Comparison comparison) {
    double total = 0;
    for (Encoding.Block block : comparison.blocks()) {
      total +=
          block.category()
              ? levels(order, block, comparison)
              : new OneDimensionalWasserstein(order)
                  .distance(
                      column(comparison.reference(), block.start()),
                      column(comparison.candidate(), block.start()));
    }
    return new MetricValue(
        total / comparison.blocks().size(),
        OptionalDouble.empty(),
        "W" + order + " of each column, mean over columns");
  }

  /** W_p^p of two laws over levels at distance 1 is their total variation. */
  private static double levels(int order, Encoding.Block block, Comparison comparison) {
    double distance = 0;
    for (int level = block.start(); level < block.start() + block.width(); level++) {
      distance +=
          Math.abs(share(comparison.reference(), level) - share(comparison.candidate(), level));
    }
    return order == 1 ? distance / 2 : Math.sqrt(distance / 2);
  }

  private static double share(DMatrixRMaj rows, int level) {
    return Arrays.stream(column(rows, level)).filter(value -> value > 0).count()
        / (double) rows.numRows;
  }

  private static double[] column(DMatrixRMaj rows, int column) {
    double[] values = new double[rows.numRows];
    for (int row = 0; row < values.length; row++) {
      values[row] = rows.get(row, column);
    }
    return values;
  }
}
