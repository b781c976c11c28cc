package org.tributary.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Design;

/**
 * What is asked of arms one by one beside their trends and gaps: how large their numbers are, what
 * would help, whether the spread of a model shrinks.
 *
 * @param of the arms, their course and their sides
 */
record ArmLevels(ArmQuestions of) {

  /** Of one arm with nothing beside it: how large its numbers are, where nothing else is asked. */
  List<Question> all() {
    List<Question> questions = new ArrayList<>();
    for (Metric.Output output : of.setup().judgement().outputs()) {
      if (!of.hasGap(output) && of.course().times().size() < 2) {
        questions.add(
            new Question.Estimate(
                "level-" + output.name(),
                "How large is " + output.name() + "?",
                output.name() + " of " + of.arms().get(0).name(),
                of.side("", output, of.arms().get(0), of.course().last()),
                Optional.empty(),
                output.unit(),
                OptionalDouble.empty(),
                "above",
                "below",
                of.rule()));
      }
    }
    return questions;
  }

  /** What would help each arm most, where there is a training to stop or an axis to go along. */
  List<Question> advice(Design design) {
    List<String> axes = ArmQuestions.mapped(design);
    boolean any = of.course().gap() && (of.course().times().size() > 1 || !axes.isEmpty());
    List<Question> questions = new ArrayList<>();
    for (Metric.Output output :
        of.setup().judgement().directed().stream().limit(any ? 1 : 0).toList()) {
      for (Arm arm : of.arms()) {
        questions.add(
            new Question.Advice(
                of.prefix(arm) + "next-step",
                "What helps more from here?",
                of.side("", output, arm, of.course().last()),
                output.better(),
                axes,
                of.rule()));
      }
    }
    return questions;
  }

  /** The log variance is the honest picture of a collapse: its drift, where it is measured. */
  List<Question> drifts() {
    List<Question> questions = new ArrayList<>();
    String name = "model-log-variance";
    boolean measured =
        of.setup().judgement().outputs().stream().anyMatch(output -> output.name().equals(name));
    if (!of.course().looped() || of.course().measured().size() < 2 || !measured) {
      return questions;
    }
    for (Arm arm : of.arms()) {
      questions.add(
          new Question.Estimate(
              of.id(arm) + "-collapse",
              "Does the spread of the model shrink under '" + arm.name() + "'?",
              "change of the log variance of "
                  + arm.name()
                  + " from generation "
                  + of.course().measured().get(0)
                  + " to "
                  + of.course().measured().get(of.course().measured().size() - 1),
              of.side("", name, arm, of.course().last()),
              Optional.of(of.side("", name, arm, of.course().first())),
              "nats",
              OptionalDouble.of(0),
              "spreads",
              "shrinks",
              of.rule()));
    }
    return questions;
  }
}
