package org.tributary.plugins.study.multisource;

import java.util.List;
import java.util.Optional;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Option;
import org.tributary.studies.DataPlan;

/** Options of the multi-source study. */
public record MultiSourceOptions(
    @Option("where the data come from; each of its sources is a condition") DataSource source,
    @Option(value = "total training rows; labels are uniform and random", min = 1)
        Optional<Integer> samples,
    @Option(value = "training rows of each source, instead of samples", min = 1)
        Optional<Integer> samplesPerSource,
    @Option(
            value =
                "rows of the first source over rows of the last in training; sizes between fall"
                    + " geometrically. 1 leaves a law balanced and a table as it is",
            fallback = "1",
            min = 1,
            max = 1e6)
        double imbalance,
    @Option("the model family that is trained") ModelFamily family,
    @Option(
            value =
                "the trainings that are compared; grouped trains sources together that measured"
                    + " affinity puts together, in a second round",
            fallback = "[pooled, separate]",
            oneOf = {"pooled", "separate", "merged", "fine-tuned", "leave-one-out", "grouped"})
        List<String> arms,
    @Option(
            value = "group of each source for the grouped arm, where they are known before",
            fallback = "[]",
            min = 0)
        List<Integer> groups,
    @Option(
            value = "measure what the rows of each source do for each other source",
            fallback = "false")
        boolean affinity,
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
    @Option(
            value =
                "how a finite table decides: by many random splits (rule D), or, where refitting is"
                    + " too costly, by these fitted models on one locked split (rule D')",
            fallback = "splits",
            oneOf = {"splits", "fitted-models"})
        String rule,
    @Option(
            value = "training seeds averaged on a locked test split",
            fallback = "3",
            min = MultiSourceOptions.LEAST_SEEDS)
        int seeds,
    @Option("a swept axis along which arms may change places: the point is found in rounds")
        Optional<ThresholdOptions> threshold,
    @Option(value = "points a source for metrics that draw from laws", fallback = "1000", min = 2)
        int evaluationPoints,
    @Option(value = "remarks that stand in the report beside the answers", fallback = "[]")
        List<String> notes,
    @Option(
            value = "groups a first round chose: set by the study itself for its second round",
            fallback = "[]",
            min = 0)
        List<Integer> chosenGroups) {
  static final String FITTED_MODELS = "fitted-models";
  static final String GROUPED = "grouped";
  static final int LEAST_SEEDS = 3;

  public MultiSourceOptions {
    arms = List.copyOf(arms);
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
    chosenGroups = List.copyOf(chosenGroups);
    if (arms.isEmpty() || arms.stream().distinct().count() != arms.size()) {
      throw new IllegalArgumentException("arms must be distinct and at least one, were " + arms);
    }
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
  }

  DataPlan data() {
    return new DataPlan(
        source, samples, samplesPerSource, testShare, evaluationPoints, folds, imbalance);
  }

  /** Whether the claim is about these fitted models. */
  boolean fittedModels() {
    return rule.equals(FITTED_MODELS);
  }

  /** Whether groups have to be found: a first round measures affinity and leaves the arm out. */
  boolean selects() {
    return arms.contains(GROUPED) && groups.isEmpty();
  }

  /** Whether this is a cell of the round that confirms what an earlier one chose. */
  boolean confirms() {
    return !chosenGroups.isEmpty();
  }

  /** Whether affinity is measured here. */
  boolean measuresAffinity() {
    return (affinity || selects()) && !confirms();
  }

  /** The arms of this cell. */
  List<String> measuredArms() {
    return selects() && !confirms()
        ? arms.stream().filter(arm -> !arm.equals(GROUPED)).toList()
        : arms;
  }
}
