package org.tributary.plugins.study.selfconsuming;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.intervention.Intervention;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;
import org.tributary.studies.DataPlan;

/** Options of the self-consuming study. */
public record SelfConsumingOptions(
    @Option("where the real data come from") DataSource source,
    @Option(value = "rows a generation; of a finite table, all training rows unless given", min = 1)
        Optional<Integer> samples,
    @Option("the model family that is retrained from scratch each generation") ModelFamily family,
    @Option(
            value = "generations; the first is always trained on real data",
            fallback = "8",
            min = 1)
        int generations,
    @Option(
            value = "what each generation is trained on; each is an arm",
            fallback = "[replace, accumulate]")
        List<Intervention> loops,
    @Option(
            value = "how the sources are trained in each generation",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"})
        String training,
    @Option("what is measured in each generation") List<Metric> metrics,
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
  public SelfConsumingOptions {
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
    if (loops.isEmpty()
        || loops.stream().map(Intervention::label).distinct().count() != loops.size()) {
      throw new IllegalArgumentException(
          "loops must be distinct and at least one, were "
              + loops.stream().map(Intervention::label).toList());
    }
  }

  DataPlan data() {
    return new DataPlan(source, samples, Optional.empty(), testShare, evaluationPoints);
  }
}
