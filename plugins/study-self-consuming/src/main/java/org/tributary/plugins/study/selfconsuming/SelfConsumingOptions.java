package org.tributary.plugins.study.selfconsuming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tributary.sdk.bound.Bound;
import org.tributary.sdk.intervention.Intervention;
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

/** Options of the self-consuming study. */
public record SelfConsumingOptions(
    @Inline DataOptions data,
    @Option("the model family that is retrained each generation") ModelFamily family,
    @Option(
            value = "what each generation is trained on; each is an arm",
            fallback = "[replace, accumulate]",
            excludes = {"loop", "arms"})
        List<Intervention> loops,
    @Option(
            value = "how the sources are trained in each generation",
            fallback = "pooled",
            oneOf = {"pooled", "separate", "merged"})
        String training,
    @Option(
            value = "trainings that every loop is run with, instead of training",
            fallback = "[]",
            oneOf = {"pooled", "separate", "merged"},
            excludes = {"training", "arms"})
        List<String> trainings,
    @Option(value = "arms that are compared, instead of loops and trainings", fallback = "[]")
        List<ArmOptions> arms,
    @Inline CourseOptions course,
    @Option("what is measured in each generation") List<Metric> metrics,
    @Option(value = "theory drawn beside the measurements", fallback = "[]") List<Bound> bounds,
    @Option("the largest share of a swept option of the loop that is safe, found by search")
        Optional<SafeOptions> safe,
    @Option("a number of the loop that is foretold by running it ahead, and what came of it")
        Optional<ForecastOptions> forecast) {
  private static final int GENERATIONS = 8;

  public SelfConsumingOptions {
    loops = List.copyOf(loops);
    trainings = List.copyOf(trainings);
    arms = List.copyOf(arms);
    if (metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must name at least one metric");
    }
    if (loops.isEmpty() && arms.isEmpty() && course.loop().isEmpty()) {
      throw new IllegalArgumentException("loops must name at least one loop");
    }
  }

  StudySetup setup() {
    return new StudySetup(data, metrics, bounds);
  }

  /**
   * Given ones, else each training with each loop, or with the one chain that is given; and after
   * each whose interventions bring knowledge of the truth its control.
   */
  List<Arm> named() {
    List<Arm> all = new ArrayList<>();
    for (Arm arm : asked()) {
      all.add(arm);
      List<Intervention> control = new ArrayList<>();
      arm.loop().forEach(step -> control.add(step.control().orElse(step)));
      if (!control.equals(arm.loop())) {
        all.add(arm.looped(arm.name() + " control", control));
      }
    }
    return all;
  }

  private List<Arm> asked() {
    List<ArmOptions> given = new ArrayList<>(arms);
    List<List<Intervention>> chains =
        course.loop().isEmpty() ? loops.stream().map(List::of).toList() : List.of(course.loop());
    if (arms.isEmpty()) {
      for (String word : trainings.isEmpty() ? List.of(training) : trainings) {
        chains.forEach(chain -> given.add(ArmOptions.looped(word, chain)));
      }
    }
    return ArmOptions.arms(given, course, family, training, List.of(), "loop");
  }

  Course followed() {
    return course.course(OptionalInt.of(GENERATIONS), false);
  }
}
