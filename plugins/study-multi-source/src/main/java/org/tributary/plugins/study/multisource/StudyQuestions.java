package org.tributary.plugins.study.multisource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.evidence.question.Facets;
import org.tributary.sdk.evidence.Position;
import org.tributary.sdk.evidence.Question;
import org.tributary.sdk.evidence.Side;
import org.tributary.sdk.metric.Metric;
import org.tributary.sdk.study.Axis;
import org.tributary.sdk.study.Design;
import org.tributary.studies.Arm;
import org.tributary.studies.ArmQuestions;
import org.tributary.studies.StudySetup;

/**
 * The questions of the study: those of its arms, the grouped arm against every other on data that
 * did not choose its groups, the point where arms change places, and the affinity of the sources.
 */
record StudyQuestions(MultiSourceOptions options, StudyData data, StudySetup setup) {
  /** Part of the positions of a second round. */
  static final String CONFIRMED = "confirmed";

  List<Question> all(Design design) {
    List<Question> questions = new ArrayList<>(arms().all(design));
    if (options.selects()) {
      setup.judgement().directed().forEach(output -> questions.addAll(confirming(output)));
    }
    questions.addAll(thresholds());
    if (options.affinity() || options.selects()) {
      questions.add(affinity());
    }
    return questions;
  }

  private ArmQuestions arms() {
    return new ArmQuestions(
        setup, options.ordinary(), options.followed(), options.course().perSource(), data.rule());
  }

  private List<Question> confirming(Metric.Output output) {
    List<Question> questions = new ArrayList<>();
    Position at = Position.part(CONFIRMED);
    Arm grouped =
        options.named().stream().filter(MultiSourceOptions::grouped).findFirst().orElseThrow();
    for (Arm arm : options.ordinary()) {
      questions.add(
          setup.contrast(
              grouped.name() + "-or-" + arm.name() + "-" + output.name(),
              "Should these sources be trained " + grouped.name() + " or " + arm.name() + "?",
              Side.of(grouped.name(), output.name(), grouped.name()).at(at),
              Side.of(arm.name(), output.name(), arm.name()).at(at),
              output,
              data.confirmingRule()));
    }
    return questions;
  }

  /** Where arms change places by the first metric that has a direction. */
  List<Question.Threshold> thresholds() {
    if (options.threshold().isEmpty() || setup.judgement().directed().isEmpty()) {
      return List.of();
    }
    String axis = options.threshold().get().axis();
    return arms().contrasts(setup.judgement().directed().get(0)).stream()
        .filter(contrast -> contrast.first().ofSource().isEmpty())
        .map(
            contrast ->
                new Question.Threshold(
                    contrast.id() + "-threshold",
                    "At which "
                        + words(axis)
                        + " do "
                        + contrast.first().arm()
                        + " and "
                        + contrast.second().arm()
                        + " change places?",
                    axis,
                    contrast))
        .toList();
  }

  /** The last part of a path in words, as {@code samples per source}. */
  private static String words(String axis) {
    return axis.substring(axis.lastIndexOf('.') + 1)
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  Question.Affinity affinity() {
    return new Question.Affinity(
        "affinity",
        "Which sources help each other, and which groups does that suggest?",
        AffinityMeasurement.GAIN,
        AffinityMeasurement.ALONE,
        AffinityMeasurement.ARM,
        data.plan().rule());
  }

  /** Number of cards: they share one error rate. */
  int cards(Design design) {
    long cards = 0;
    for (Question question : all(design)) {
      int along = Facets.of(question).axis().flatMap(design::axis).map(Axis::size).orElse(1);
      cards += design.settings() / along;
    }
    return Math.toIntExact(Math.max(1, cards));
  }
}
