package org.tributary.plugins.metrics.memorization.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ejml.data.DMatrixRMaj;
import org.pf4j.Extension;
import org.tributary.plugins.metrics.memorization.ClosestRecordDistance;
import org.tributary.plugins.metrics.sample.MetricValue;
import org.tributary.sdk.Citation;
import org.tributary.sdk.DescribedExtension;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Metric.Better;
import org.tributary.sdk.metric.Metric.Output;
import org.tributary.sdk.metric.MetricFactory;

/**
 * {@code closest-record}, mean and median. A candidate much nearer than held-out rows are has
 * copied; the distances themselves fall as training rows are added.
 */
@Extension
public final class ClosestRecordFactory extends DescribedExtension<PooledOptions>
    implements MetricFactory<PooledOptions> {

  public ClosestRecordFactory() {
    super(
        "closest-record",
        "Distance to the closest record",
        "Distance from candidate points to their closest training row, beside that of held-out"
            + " rows.",
        PooledOptions.class,
        new Citation(
            "Park, Mohammadi, Gorde, Jajodia, Park and Kim, Data Synthesis based on Generative"
                + " Adversarial Networks, PVLDB 11, 2018",
            ""));
  }

  @Override
  public List<String> conventions() {
    return List.of(
        "Euclidean distance, no square, to the closest training row: its mean and "
            + "median. It falls as training rows are added.",
        "Rows of all sources are pooled, each row counts the same.",
        "Numbers are scaled by the held-out rows; a category is one-hot over sqrt 2, so "
            + "that two labels lie 1 apart.",
        "Points beyond `points` are thinned at random.",
        "Cost grows with pairs of points.");
  }

  @Override
  public Metric create(PooledOptions options) {
    return new PooledMetric(
        List.of(
            new Output("closest-record-mean", Better.NEITHER, ""),
            new Output("closest-record-median", Better.NEITHER, ""),
            new Output("closest-record-mean-held-out", Better.NEITHER, ""),
            new Output("closest-record-median-held-out", Better.NEITHER, "")),
        options.points(),
        options.standardise(),
        rows -> {
          List<MetricValue> values = new ArrayList<>(summary(rows.training(), rows.candidate()));
          values.addAll(summary(rows.training(), rows.heldOut()));
          return values;
        });
  }

  private static List<MetricValue> summary(DMatrixRMaj training, DMatrixRMaj rows) {
    ClosestRecordDistance distance = ClosestRecordDistance.of(training, rows);
    return List.of(
        new MetricValue(
            distance.mean(),
            OptionalDouble.of(distance.standardError()),
            "mean distance to the closest training row"),
        new MetricValue(
            distance.median(),
            OptionalDouble.empty(),
            "median distance to the closest training row"));
  }
}
