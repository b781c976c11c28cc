package org.tributary.plugins.study.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.tributary.studies.StudySetup;

/** Options of the pipeline study. */
public record PipelineOptions(
    @Inline DataOptions data,
    @Option("the model family that is trained; leave it out when a candidate is given")
        Optional<ModelFamily> family,
    @Option("data to judge instead of a trained model: a synthetic table you already have")
        Optional<DataSource> candidate,
    @Option(
            value = "how the sources are trained",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"})
        String training,
    @Inline CourseOptions course,
    @Option("what is measured") List<Metric> metrics,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds) {
  static final String CANDIDATE = "candidate";

  public PipelineOptions {
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
    if (family.isPresent() == candidate.isPresent()) {
      throw new IllegalArgumentException("give either a family to train or a candidate to judge");
    }
  }

  StudySetup setup() {
    return new StudySetup(data, metrics, bounds);
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
