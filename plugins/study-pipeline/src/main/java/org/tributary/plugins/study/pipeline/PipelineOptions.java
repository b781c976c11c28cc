package org.tributary.plugins.study.pipeline;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;
import org.tributary.studies.DataPlan;

/** Options of the pipeline study. */
public record PipelineOptions(
    @Option("the real data, or the law that is known") DataSource source,
    @Option(value = "total training rows; of a finite table, all unless given", min = 1)
        Optional<Integer> samples,
    @Option("the model family that is trained; leave it out when a candidate is given")
        Optional<ModelFamily> family,
    @Option("data to judge instead of a trained model: a synthetic table you already have")
        Optional<DataSource> candidate,
    @Option(
            value = "how the sources are trained",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"})
        String training,
    @Option("what is measured") List<Metric> metrics,
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
  public PipelineOptions {
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
    if (family.isPresent() == candidate.isPresent()) {
      throw new IllegalArgumentException("give either a family to train or a candidate to judge");
    }
  }

  DataPlan data() {
    return new DataPlan(source, samples, Optional.empty(), testShare, evaluationPoints);
  }
}
