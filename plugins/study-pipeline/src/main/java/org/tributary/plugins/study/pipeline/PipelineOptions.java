package org.tributary.plugins.study.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.evidence.judge.EquivalentShift;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.data.DataSource;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.model.ModelFamily;
import org.tributary.sdk.option.Inline;
import org.tributary.sdk.option.Option;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmOptions;
import org.tributary.studies.Course;
import org.tributary.studies.CourseOptions;
import org.tributary.studies.DataOptions;
import org.tributary.studies.RepeatedRows;
import org.tributary.studies.StudySetup;

/**
 * Options of the pipeline study. That exactly one of {@code family} and {@code candidate} is given
 * is asked when the study is checked, not here: a candidate that could not be read is one mistake.
 */
public record PipelineOptions(
    @Inline DataOptions data,
    @Option("the model family that is trained; leave it out when a candidate is given")
        Optional<ModelFamily> family,
    @Option("data to judge instead of a trained model: a synthetic table you already have")
        Optional<DataSource> candidate,
    @Option(
            "real rows that the generator never saw: how often those equal or near a row of the"
                + " source is what copies are told by; without, each real row against the others")
        Optional<DataSource> holdout,
    @Option(
            value =
                "what the ledger of copied rows shows: row numbers, or their values too, which a"
                    + " report gives away",
            fallback = "rows")
        CopyLedger ledger,
    @Option(
            value =
                "shift of every column, in standard deviations, that still counts as as good as"
                    + " real; 0 calls nothing as good",
            fallback = "0.1",
            min = 0)
        double margin,
    @Option(
            value = "how the sources are trained",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"},
            where = "family")
        String training,
    @Inline CourseOptions course,
    @Option("what is measured") List<Metric> metrics,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds) {
  static final String CANDIDATE = "candidate";
  static final String HOLDOUT = "holdout";

  public PipelineOptions {
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
    candidate = candidate.map(table -> RepeatedRows.of(table, data.duplicates()));
    holdout = holdout.map(table -> RepeatedRows.of(table, data.duplicates()));
  }

  StudySetup setup() {
    return new StudySetup(data, metrics, bounds);
  }

  JudgedTables tables() {
    return new JudgedTables(data.source(), candidate, holdout);
  }

  EquivalentShift shift() {
    return new EquivalentShift(margin);
  }

  /** The trained candidate; none where one is given. */
  List<Arm> named() {
    List<ArmOptions> one =
        List.of(
            new ArmOptions(
                Optional.of(training),
                Optional.of(CANDIDATE),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false));
    return family
        .map(each -> ArmOptions.arms(one, course, each, training, List.of(), CANDIDATE))
        .orElse(List.of());
  }

  Course followed() {
    return course.course(OptionalInt.empty(), false);
  }
}
