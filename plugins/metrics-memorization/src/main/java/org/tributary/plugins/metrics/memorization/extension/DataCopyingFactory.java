package org.tributary.plugins.metrics.memorization.extension;

import java.util.List;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.memorization.DataCopyingStatistic;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;

/**
 * {@code data-copying}: Z_U, about standard normal when nothing is copied, far below 0 under
 * copying, far above 0 under underfitting.
 */
@Extension
public final class DataCopyingFactory extends DescribedExtension<PooledOptions>
    implements MetricFactory<PooledOptions> {

  public DataCopyingFactory() {
    super(
        "data-copying",
        "Data-copying statistic",
        "Rank test whether candidate points lie nearer to the training rows than held-out rows"
            + " do.",
        PooledOptions.class,
        new Citation(
            "Meehan, Chaudhuri and Dasgupta, A Non-Parametric Test to Detect Data-Copying in"
                + " Generative Models, AISTATS 2020",
            "section 3"));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Mann-Whitney's Z of distances to the training rows, about standard normal "
            + "where nothing is copied: far below 0 under copying, far above under "
            + "underfitting.",
        "Rows of all sources are pooled, each row counts the same.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "Points beyond `points` are thinned at random.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(PooledOptions options) {
    return new PooledMetric(
        List.of(new Output("data-copying", Better.NEITHER, "")),
        options.points(),
        options.standardise(),
        rows ->
            List.of(
                DataCopyingStatistic.global(rows.training(), rows.heldOut(), rows.candidate())));
  }
}
