package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.metric.Role;
import org.tributary.sdk.study.Design;

/**
 * The powers of the sample size. Theory claims 1/n of the gap of a log-loss and of a divergence in
 * nats, and the square-root law of a total variation, under pooled and separate training; of any
 * other number nothing, nor of a merged model of unlike sources, which has a floor.
 */
record SizeExponents(ArmQuestions questions) {

  List<Question> of(Design design, Metric.Output output) {
    List<Question> asked = new ArrayList<>();
    for (String axis : ArmQuestions.SIZES.stream().filter(design::sweeps).toList()) {
      for (Arm arm : questions.arms()) {
        asked.add(questions.hasGap(output) ? gap(arm, output, axis) : error(arm, output, axis));
      }
    }
    return asked;
  }

  private Question gap(Arm arm, Metric.Output output, String axis) {
    return new Question.Exponent(
        questions.prefix(arm) + "gap-exponent-" + output.name(),
        "How fast does the gap close with the sample size?",
        axis,
        questions.side("", output, arm, questions.course().last().withPart(Course.GAP)),
        inNats(output) ? OptionalDouble.of(-1) : OptionalDouble.empty(),
        OptionalDouble.of(0),
        Optional.empty());
  }

  private Question error(Arm arm, Metric.Output output, String axis) {
    Course course = questions.course();
    String word = arm.training().word();
    boolean claimed =
        !course.looped() && !course.gap() && (word.equals("pooled") || word.equals("separate"));
    return new Question.Exponent(
        questions.id(arm) + "-exponent-" + output.name(),
        "How fast does the error of the " + arm.name() + " arm fall with the sample size?",
        axis,
        questions.side(arm.name(), output, arm, course.last()),
        claimed ? claim(output) : OptionalDouble.empty(),
        output.best(),
        Optional.empty());
  }

  private static boolean inNats(Metric.Output output) {
    return output.unit().equals("nats");
  }

  private static OptionalDouble claim(Metric.Output output) {
    boolean error = output.best().orElse(1) == 0 && output.reads().contains(Role.TRUTH);
    if (error && inNats(output)) {
      return OptionalDouble.of(-1);
    }
    return error && output.ends().orElse(0) == 1 ? OptionalDouble.of(-0.5) : OptionalDouble.empty();
  }
}
