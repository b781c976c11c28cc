package org.tributary.plugins.study.multisource;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;
import org.tributary.sdk.study.DataPlan;

/** Options of the multi-source study. */
public record MultiSourceOptions(
    @Option("where the data come from; each of its sources is a condition") DataSource source,
    @Option(value = "total training rows; labels are uniform and random", min = 1)
        Optional<Integer> samples,
    @Option(value = "training rows of each source, instead of samples", min = 1)
        Optional<Integer> samplesPerSource,
    @Option("the model family that is trained") ModelFamily family,
    @Option(
            value = "the trainings that are compared",
            fallback = "[pooled, separate]",
            oneOf = {"pooled", "separate", "merged", "fine-tuned", "leave-one-out"})
        List<String> arms,
    @Option("what is measured") List<Metric> metrics,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds,
    @Option(
            value = "share of a finite table that is held out in each split",
            fallback = "0.2",
            min = 0,
            max = 1,
            aboveMin = true,
            belowMax = true)
        double testShare,
    @Option(
            value =
                "parts of a finite table held out one after another, instead of random splits:"
                    + " replicate r holds out part r",
            min = 2)
        Optional<Integer> folds,
    @Option(value = "points a source for metrics that draw from laws", fallback = "1000", min = 2)
        int evaluationPoints) {
  public MultiSourceOptions {
    if (arms.isEmpty() || arms.stream().distinct().count() != arms.size()) {
      throw new IllegalArgumentException("arms must be distinct and at least one, were " + arms);
    }
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
  }

  DataPlan data() {
    return new DataPlan(source, samples, samplesPerSource, testShare, evaluationPoints, folds);
  }
}
