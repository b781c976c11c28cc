package org.tributary.engine.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tributary.engine.spec.SpecError;
import org.tributary.engine.spec.StudySpec;
import org.tributary.engine.spec.Tree;
import org.tributary.engine.spec.TreePath;
import org.tributary.sdk.option.Problem;
import org.tributary.sdk.study.Study;

/**
 * A study's own check, with lines. Of a study made from mended options only those problems are kept
 * that name an option without a mistake of its own: the others may come from the mending.
 */
final class StudyCheck {
  private StudyCheck() {}

  /**
   * The study's problems.
   *
   * @param metrics ids of the metrics that a study would allow
   */
  static List<SpecError> problems(
      StudySpec spec, Attempt attempt, Function<Study, List<String>> metrics) {
    Study study = attempt.study().orElseThrow().study();
    List<SpecError> errors = new ArrayList<>();
    try {
      for (Problem problem : study.check(StudyBinder.design(spec, study))) {
        if (trusted(problem.path(), attempt.errors())) {
          errors.add(
              new SpecError(
                  line(spec, attempt.options(), problem.path()),
                  problem.path(),
                  problem.message() + hint(problem, study, metrics)));
        }
      }
    } catch (RuntimeException refusal) {
      if (attempt.errors().isEmpty()) {
        String message = Refusals.words("study " + spec.study(), refusal);
        errors.add(new SpecError(spec.document().keyLine("study"), "", message));
      }
    }
    return errors;
  }

  private static String hint(Problem problem, Study study, Function<Study, List<String>> metrics) {
    if (!problem.path().startsWith("metrics[")) {
      return "";
    }
    List<String> ids = metrics.apply(study);
    return ids.isEmpty() ? "" : ". Metrics that would do: " + String.join(", ", ids);
  }

  private static boolean trusted(String path, List<SpecError> errors) {
    return errors.isEmpty()
        || (!path.isEmpty()
            && errors.stream()
                .noneMatch(e -> e.path().startsWith(path) || path.startsWith(e.path())));
  }

  private static int line(StudySpec spec, Tree.Mapping options, String path) {
    int ofStudy = spec.document().keyLine("study");
    try {
      TreePath place = TreePath.of(path);
      return options.entries().containsKey(place.steps().get(0)) ? place.line(options) : ofStudy;
    } catch (IllegalArgumentException noPath) {
      return ofStudy;
    }
  }
}
