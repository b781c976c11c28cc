package org.tributary.plugins.study.generalization;

import java.util.List;
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
import org.tributary.studies.StudySetup;

/** Options of the generalization study. */
public record GeneralizationOptions(
    @Inline DataOptions data,
    @Option("the model family that is trained") ModelFamily family,
    @Option(
            value = "how the sources are trained",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"})
        String training,
    @Option(value = "arms that are compared; empty: one, trained as training says", fallback = "[]")
        List<ArmOptions> arms,
    @Inline CourseOptions course,
    @Option(
            value = "losses measured on training rows and on held-out data",
            fallback = "[log-loss]")
        List<Metric> metrics,
    @Option(
            value =
                "rounds that add sizes (or capacities, where no size is swept) between those of the"
                    + " sweep, where the best training time moves by more than one of those"
                    + " measured",
            fallback = "0",
            min = 0,
            max = 6)
        int refine,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds) {
  public GeneralizationOptions {
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
  }

  StudySetup setup() {
    return new StudySetup(data, metrics, bounds);
  }

  /** The same on training sets that share no row, wherever they fit. */
  StudySetup setupApart() {
    return new StudySetup(data.apartWhereTheyFit(metrics), metrics, bounds);
  }

  List<Arm> named() {
    List<ArmOptions> given = arms.isEmpty() ? List.of(ArmOptions.trained(training)) : arms;
    return ArmOptions.arms(given, course, family, training, List.of(), "model");
  }

  Course followed() {
    return course.course(OptionalInt.empty(), true);
  }
}
