package org.tributary.plugins.study.multisource;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmOptions;
import org.tributary.studies.Course;
import org.tributary.studies.CourseOptions;
import org.tributary.studies.DataOptions;
import org.tributary.studies.DataPlan;
import org.tributary.studies.StudySetup;
import org.tributary.studies.round.ThresholdOptions;

/** Options of the multi-source study. */
public record MultiSourceOptions(
    @Inline DataOptions data,
    @Option("the model family that is trained") ModelFamily family,
    @Option(
            value =
                "the trainings that are compared, or whole arms; grouped trains sources together"
                    + " that measured affinity puts together, in a second round",
            fallback = "[pooled, separate]")
        List<ArmOptions> arms,
    @Option(
            value = "group of each source for the grouped arm, where they are known before",
            fallback = "[]",
            min = 0)
        List<Integer> groups,
    @Option(
            value = "measure what the rows of each source do for each other source",
            fallback = "false")
        boolean affinity,
    @Inline CourseOptions course,
    @Option("what is measured") List<Metric> metrics,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds,
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
            min = MultiSourceOptions.LEAST_SEEDS,
            where = "rule: fitted-models")
        int seeds,
    @Option("a swept axis along which arms may change places: the point is found in rounds")
        Optional<ThresholdOptions> threshold,
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
    if (arms.isEmpty()) {
      throw new IllegalArgumentException("arms must name at least one arm");
    }
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
  }

  StudySetup setup() {
    return new StudySetup(data, metrics, bounds);
  }

  DataPlan plan() {
    return new DataPlan(data);
  }

  Course followed() {
    return course.course(OptionalInt.empty(), false);
  }

  /** Every arm, the grouped one with the groups that are known here. */
  List<Arm> named() {
    List<Integer> known = confirms() ? chosenGroups : groups;
    return ArmOptions.arms(arms, course, family, "pooled", known, "model");
  }

  /** Whether the claim is about these fitted models. */
  boolean fittedModels() {
    return rule.equals(FITTED_MODELS);
  }

  /** Whether an arm is to train groups. */
  static boolean grouped(Arm arm) {
    return arm.training().word().equals(GROUPED);
  }

  /** Whether groups have to be found: a first round measures affinity and leaves the arm out. */
  boolean selects() {
    return groups.isEmpty() && named().stream().anyMatch(MultiSourceOptions::grouped);
  }

  /** Whether this is a cell of the round that confirms what an earlier one chose. */
  boolean confirms() {
    return !chosenGroups.isEmpty();
  }

  /** Whether affinity is measured here. */
  boolean measuresAffinity() {
    return (affinity || selects()) && !confirms();
  }

  /** The arms that need no second round. */
  List<Arm> ordinary() {
    return selects() ? named().stream().filter(arm -> !grouped(arm)).toList() : named();
  }

  /** The arms of this cell. */
  List<Arm> measuredArms() {
    return confirms() ? named() : ordinary();
  }
}
