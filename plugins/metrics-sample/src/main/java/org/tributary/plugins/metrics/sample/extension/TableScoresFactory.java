package org.tributary.plugins.metrics.sample.extension;

import java.util.List;
import java.util.OptionalDouble;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.plugins.metrics.sample.table.TableScores;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.space.ColumnSpace;

/**
 * {@code table-scores}. Numbers by the Kolmogorov-Smirnov complement, categories by the total
 * variation complement, pairs by correlation or contingency similarity. Missing values are dropped.
 * A pair whose correlation is undefined is left out; where none is left the pair score is the
 * column score, and its estimator says so.
 */
@Extension
public final class TableScoresFactory extends DescribedExtension<TableScoresFactory.Options>
    implements MetricFactory<TableScoresFactory.Options> {

  /** Options. */
  public record Options(
      @Option(value = "most points a source and side", fallback = "5000", min = 2) int points,
      @Option(value = "also give each source's own value", fallback = "false") boolean perSource) {}

  public TableScoresFactory() {
    super(
        "table-scores",
        "Column and pair scores of a table",
        "Mean similarity of single columns and of pairs of columns, 1 is best.",
        Options.class,
        new Citation(
            "SDMetrics documentation, Quality Report", "Column Shapes, Column Pair Trends"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "1 - Kolmogorov-Smirnov for numbers, 1 - total variation for labels; of pairs "
            + "the similarity of correlations or of contingency shares; columns and pairs "
            + "have equal weight. No root, no square.",
        "Missing values are dropped; nothing is scaled.",
        "Sources are averaged with their weights; a source of weight 0 is left out.",
        "More points than `points` a source and side are thinned at random; judged "
            + "tables are sampled no larger.",
        "Cost grows with points times pairs of columns.");
  }

  @Override
  public Metric create(Options options) {
    return new TwoSampleMetric(
        List.of(
            new Output("column-score", Better.HIGHER, ""),
            new Output("pair-score", Better.HIGHER, "")),
        PointPlan.raw(options.points, options.perSource),
        TableScoresFactory::scores);
  }

  private static List<MetricValue> scores(Comparison comparison) {
    ColumnSpace space = (ColumnSpace) comparison.space();
    TableScores scores =
        TableScores.of(
            TableRows.of(space, comparison.reference()),
            TableRows.of(space, comparison.candidate()));
    boolean paired = !scores.pairs().isEmpty();
    String pairs =
        "mean of correlation and contingency similarity over "
            + scores.pairs().size()
            + " pairs, undefined in "
            + scores.undefinedPairs().size();
    return List.of(
        new MetricValue(
            scores.columnMean(),
            OptionalDouble.empty(),
            "mean of 1 - Kolmogorov-Smirnov and 1 - total variation of columns"),
        new MetricValue(
            paired ? scores.pairMean() : scores.columnMean(),
            OptionalDouble.empty(),
            paired ? pairs : "the column score: " + pairs));
  }
}
