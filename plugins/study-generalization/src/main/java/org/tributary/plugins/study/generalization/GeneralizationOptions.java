package org.tributary.plugins.study.generalization;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;
import org.tributary.studies.DataPlan;

/** Options of the generalization study. */
public record GeneralizationOptions(
    @Option("where the data come from") DataSource source,
    @Option(value = "total training rows; of a finite table, all unless given", min = 1)
        Optional<Integer> samples,
    @Option("the model family that is trained") ModelFamily family,
    @Option(
            value = "how the sources are trained",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"})
        String training,
    @Option(
            value = "losses measured on training rows and on held-out data",
            fallback = "[log-loss]")
        List<Metric> metrics,
    @Option(
            value = "training times at which the model is measured; empty: only the end",
            fallback = "[]",
            min = 0)
        List<Double> times,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds,
    @Option(
            value = "share of a finite table that is held out in each split",
            fallback = "0.2",
            min = 0,
            max = 1,
            aboveMin = true,
            belowMax = true)
        double testShare,
    @Option(value = "points a source for metrics that draw from laws", fallback = "1000", min = 2)
        int evaluationPoints) {
  public GeneralizationOptions {
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i) <= times.get(i - 1)) {
        throw new IllegalArgumentException("times must ascend, were " + times);
      }
    }
  }

  DataPlan data() {
    return new DataPlan(source, samples, Optional.empty(), testShare, evaluationPoints);
  }
}
